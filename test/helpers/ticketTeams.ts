import type { PostResult, TicketPost } from '../../domain/support/ticketStore.ts';

/** How Teams takes a post: it does; it is down; or it does and its answer is lost. */
export type TeamsMood = 'up' | 'down' | 'answer-lost';

/** The experts' channel and the asker's chat, as far as tickets are told there. */
export class TicketTeams {
  mood: TeamsMood = 'up';
  /** What each card shows: of which ticket, which version. */
  readonly cards = new Map<string, { readonly ticketId: string; readonly version: number }>();
  /** Ids of messages in the order in which they arrived, in the thread and the chat together. */
  readonly arrived: string[] = [];
  /** What may be there twice, for the bot does not know that it arrived: messages, and the first card of a ticket, by their ids. */
  readonly unsure = new Set<string>();

  /** Takes a post, as the bot's connector would report it. */
  async take(post: TicketPost): Promise<PostResult> {
    if (this.mood === 'down') throw new Error('Teams is down.');
    const activityId = post.kind === 'card' ? this.#show(post) : this.#say(post.message.id);
    if (this.mood === 'answer-lost') {
      this.isUnsureOf(post);
      throw new Error('No answer came.');
    }
    return { kind: 'posted', activityId };
  }

  /** The bot does not know whether a post arrived. */
  isUnsureOf(post: TicketPost): void {
    if (post.kind === 'message') this.unsure.add(post.message.id);
    else if (post.ticket.cardId === undefined) this.unsure.add(post.ticket.id);
  }

  #show({ ticket }: TicketPost): string {
    const cardId = ticket.cardId ?? `card-${this.cards.size + 1}-of-${ticket.id}`;
    this.cards.set(cardId, { ticketId: ticket.id, version: ticket.version });
    return cardId;
  }

  #say(messageId: string): string {
    this.arrived.push(messageId);
    return `activity-${this.arrived.length}`;
  }
}
