import type { TicketMessage } from '../../domain/support/ticket.ts';
import type { PostResult, TicketPost } from '../../domain/support/ticketStore.ts';
import { type AnswerParts, bringAnswer } from './bringAnswer.ts';
import { type ChannelParts, postCard, postInThread, showCardAnew } from './channelPosts.ts';
import { type HelpDeskParts, mailHelpDesk } from './mailHelpDesk.ts';

/** What carrying out a post needs. */
export type CarryOutParts = ChannelParts & AnswerParts & HelpDeskParts;

/** Tells Teams, or the help desk, one thing about a ticket. Undefined where the ticket goes to the help desk from now on; rejects where another try makes sense. */
export async function carryOutPost(post: TicketPost, parts: CarryOutParts): Promise<PostResult | undefined> {
  const { ticket } = post;
  const { destination } = ticket;
  if (post.kind === 'message' && post.message.kind === 'reply') return bringAnswer(ticket, post.message, parts);
  const message: TicketMessage | undefined = post.kind === 'message' ? post.message : undefined;
  if (destination.kind === 'mail') return mailHelpDesk(ticket, destination.address, message, parts);
  if (message) return postInThread({ ticket, destination }, message, parts);
  return ticket.cardId === undefined
    ? postCard({ ticket, destination }, parts)
    : showCardAnew({ ticket, destination }, ticket.cardId, parts);
}
