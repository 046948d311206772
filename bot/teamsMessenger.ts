import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { ConversationReference } from 'botframework-schema';
import type { PersonalChat } from '../domain/people/person.ts';

/** Speaks in a person's chat without being spoken to. */
export class TeamsMessenger {
  readonly #adapter: CloudAdapter;
  readonly #appId: string;

  constructor(adapter: CloudAdapter, appId: string) {
    this.#adapter = adapter;
    this.#appId = appId;
  }

  /** Runs `logic` in the person's chat. Rejects with what `logic` threw: the SDK itself would hand it to `onTurnError` and resolve. */
  async inChat(chat: PersonalChat, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    let failure: { readonly error: unknown } | undefined;
    await this.#adapter.continueConversationAsync(this.#appId, referenceTo(chat), async (context) => {
      try {
        await logic(context);
      } catch (error) {
        failure = { error };
      }
    });
    if (failure) throw failure.error;
  }
}

function referenceTo(chat: PersonalChat): Partial<ConversationReference> {
  const { tenantId, personId } = chat.person;
  return {
    channelId: 'msteams',
    serviceUrl: chat.serviceUrl,
    conversation: { id: chat.conversationId, conversationType: 'personal', tenantId, isGroup: false, name: '' },
    bot: { id: chat.botAccountId, name: '' },
    user: { id: chat.channelAccountId, name: '', aadObjectId: personId },
  };
}
