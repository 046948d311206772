import { type Refusal, refusal } from './teamsPeople.ts';

/** What Teams says of the bot towards a channel. `here`: it delivers. */
export type ChannelState = 'here' | 'deleted' | 'bot-removed';

const SIGN = ';messageid=';

/** Which channels and threads there are. A channel is whichever is named, until it is said to be gone; a thread begins with a card. */
export class TeamsChannels {
  readonly #states = new Map<string, ChannelState>();
  readonly #threads = new Set<string>();
  readonly #names = new Map<string, readonly { readonly id: string; readonly name?: string }[]>();

  set(channelId: string, state: ChannelState): void {
    this.#states.set(channelId, state);
  }

  /** The channels of a team, as Teams lists them: the first one has no name. */
  setChannels(teamId: string, channels: readonly { readonly id: string; readonly name?: string }[]): void {
    this.#names.set(teamId, channels);
  }

  /** Undefined for a team in which the bot is not. */
  channelsOf(teamId: string): readonly { readonly id: string; readonly name?: string }[] | undefined {
    return this.#names.get(teamId);
  }

  /** Begins a thread with a card; its conversation. */
  begin(channelId: string, cardId: string): string {
    const thread = `${channelId}${SIGN}${cardId}`;
    this.#threads.add(thread);
    return thread;
  }

  /** What keeps something from a channel, or from one of its threads. */
  refusalIn(conversationId: string): Refusal | undefined {
    const [channelId = '', cardId] = conversationId.split(SIGN);
    const state = this.#states.get(channelId) ?? 'here';
    if (state === 'deleted') return refusal(404, 'ConversationNotFound');
    if (state === 'bot-removed') return refusal(403, 'BotNotInConversationRoster');
    const isUnknown = cardId !== undefined && !this.#threads.has(conversationId);
    return isUnknown ? refusal(404, 'ConversationNotFound') : undefined;
  }
}
