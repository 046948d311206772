import { ConversationState, type StatePropertyAccessor, type Storage, type TurnContext } from 'botbuilder';
import { type Dialog, type DialogContext, DialogSet, type DialogState } from 'botbuilder-dialogs';

/** The version of what is kept below. A stack of another version is dropped: the enrollment goes on from its saved record. */
const STATE_VERSION = 1;

/** Marks a turn whose conversation had something kept. */
const WAS_KEPT = Symbol('conversation memory');

/** What is kept of a conversation: its dialog stack and nothing else. */
export class ConversationMemory {
  readonly #state: ConversationState;
  readonly #version: StatePropertyAccessor<number>;
  readonly #stack: StatePropertyAccessor<DialogState>;
  readonly #dialogs: DialogSet;

  constructor(storage: Storage, dialogs: readonly Dialog[]) {
    this.#state = new ConversationState(storage);
    this.#version = this.#state.createProperty('version');
    this.#stack = this.#state.createProperty('dialogs');
    this.#dialogs = new DialogSet(this.#stack);
    for (const dialog of dialogs) this.#dialogs.add(dialog);
  }

  /** The dialogs of this turn's conversation, where they were left. */
  async open(context: TurnContext): Promise<DialogContext> {
    const version = await this.#version.get(context);
    if (version !== undefined) context.turnState.set(WAS_KEPT, true);
    if (version !== STATE_VERSION) {
      await this.#stack.delete(context);
      await this.#version.set(context, STATE_VERSION);
    }
    return this.#dialogs.createContext(context);
  }

  /**
   * Keeps the stack as the turn left it, and nothing where no dialog is under way. Called only after a turn that succeeded: a failed one
   * changes nothing.
   */
  async save(context: TurnContext): Promise<void> {
    const stack = await this.#stack.get(context);
    if (stack?.dialogStack?.length) await this.#state.saveChanges(context);
    else if (context.turnState.get(WAS_KEPT)) await this.#state.delete(context);
  }
}
