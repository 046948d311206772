/** What Teams says of the bot towards a person. `here`: it delivers. */
export const PERSON_STATES = [
  'here',
  'blocked',
  'writes-blocked',
  'not-installed',
  'not-in-roster',
  'disabled-by-admin',
] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** A refusal as it is answered. */
export interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

const CODES: Readonly<Record<Exclude<PersonState, 'here' | 'writes-blocked'>, string>> = {
  blocked: 'ConversationBlockedByUser',
  'not-installed': 'ForbiddenOperationException',
  'not-in-roster': 'BotNotInConversationRoster',
  'disabled-by-admin': 'BotDisabledByAdmin',
};

/** A refusal with Teams' code. */
export function refusal(status: number, code: string): Refusal {
  return { status, body: { error: { code, message: `Refused: ${code}` } } };
}

/** Which chat is whose. Nobody is enrolled: a person is whoever is named; their chat is `a:<person>`, until it is lost and opened anew. */
export class TeamsPeople {
  readonly #states = new Map<string, PersonState>();
  /** How often a person's chat was lost. */
  readonly #losses = new Map<string, number>();
  readonly #opened = new Map<string, number>();

  set(personId: string, state: PersonState): void {
    this.#states.set(personId, state);
  }

  /** The person's present chat is gone; another one can be opened. */
  loseChat(personId: string): void {
    this.#losses.set(personId, (this.#losses.get(personId) ?? 0) + 1);
  }

  /** The chat that a person has, or gets when one is opened. */
  chatOf(personId: string): string {
    const losses = this.#losses.get(personId) ?? 0;
    return losses === 0 ? `a:${personId}` : `a:${personId};${losses}`;
  }

  /** Opens a chat: the same one each time. */
  open(personId: string): Refusal | string {
    const refused = this.#refusalOf(personId);
    if (refused) return refused;
    this.#opened.set(personId, (this.#opened.get(personId) ?? 0) + 1);
    return this.chatOf(personId);
  }

  /** How often a person's chat was opened. */
  openedOf(personId: string): number {
    return this.#opened.get(personId) ?? 0;
  }

  /** What keeps something from a conversation. Channels take everything. */
  refusalIn(conversationId: string): Refusal | undefined {
    const personId = personIn(conversationId);
    if (personId === undefined) return undefined;
    if (conversationId !== this.chatOf(personId)) return refusal(404, 'ConversationNotFound');
    return this.#refusalOf(personId);
  }

  #refusalOf(personId: string): Refusal | undefined {
    const state = this.#states.get(personId) ?? 'here';
    if (state === 'here') return undefined;
    if (state !== 'writes-blocked') return refusal(403, CODES[state]);
    return { status: 403, body: { errorCode: 209, message: JSON.stringify({ subCode: 'MessageWritesBlocked' }) } };
  }
}

/** Whose chat a conversation is; undefined for a channel. */
export function personIn(conversationId: string): string | undefined {
  return /^a:([^;]*)/.exec(conversationId)?.[1];
}
