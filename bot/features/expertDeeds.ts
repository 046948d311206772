import type { Activity } from 'botframework-schema';
import type { CardAction } from '../../cards/cardActions.ts';
import { cardMoment } from '../../cards/format.ts';
import { plainWords } from '../../cards/plainWords.ts';
import type { Say } from '../../domain/strings.ts';
import type { Ticket } from '../../domain/support/ticket.ts';
import type { ActingExpert, DeedOutcome, ExpertDeed } from '../../domain/support/ticketOutcome.ts';
import type { TicketStore } from '../../domain/support/ticketStore.ts';
import type { ExpertCardParts } from '../support/expertCards.ts';
import { expertName } from '../support/expertName.ts';
import { placeOf } from '../support/threadOf.ts';
import { personOf } from '../turnReader.ts';

/** What experts' clicks and messages need. */
export interface ExpertParts extends ExpertCardParts {
  readonly tickets: Pick<TicketStore, 'messages' | 'byId' | 'byCard' | 'arePostedIn'>;
  readonly service: ExpertCardParts['service'] & {
    byExpert(expert: ActingExpert, ticketId: string, deed: ExpertDeed, nonce: string): Promise<DeedOutcome>;
    mayAct(expert: ActingExpert, ticket: Ticket): Promise<boolean>;
  };
}

/** A click on a ticket's card. */
export type ExpertAction = Extract<CardAction, { kind: 'expert' }>;

/** What a click is answered with: the ticket as it stands and why nothing was done, or words alone to whom it is not shown. */
export type ExpertAnswer =
  | { readonly kind: 'ticket'; readonly ticket: Ticket; readonly problem?: string | undefined }
  | { readonly kind: 'words'; readonly words: string };

/** Does what an expert's button is for. */
export async function doAsExpert(activity: Activity, action: ExpertAction, parts: ExpertParts): Promise<ExpertAnswer> {
  const say = parts.sayIn(parts.expertsLocale);
  const expert = expertOf(activity, say);
  const { ticketId, deed, nonce } = action;
  if (deed === 'show') return shown(expert, ticketId, parts);
  const wanted = deed === 'reply' ? replyOf(action, parts) : { kind: deed };
  const outcome = await parts.service.byExpert(expert, ticketId, wanted, nonce);
  if (!('ticket' in outcome)) return { kind: 'words', words: say(`experts.problem.${outcome.kind}`) };
  return { kind: 'ticket', ticket: outcome.ticket, problem: problemOf(outcome, say) };
}

/** Who acts, by Teams' own word, and where: whoever acts in a channel is a member of it. */
export function expertOf(activity: Activity, say: Say): ActingExpert {
  const { from, recipient, conversation } = activity;
  const name = expertName(from.name, recipient.name, say);
  return { person: personOf(activity), name, channelId: placeOf(conversation.id).channelId };
}

/** Who has a ticket since when, as a text with these two wants it. */
export function holderOf({ claim, updatedAt }: Ticket, say: Say): { readonly name: string; readonly moment: string } {
  return { name: plainWords(claim?.name ?? say('experts.somebody')), moment: cardMoment(claim?.at ?? updatedAt) };
}

async function shown(
  expert: ActingExpert,
  ticketId: string,
  { tickets, service, sayIn, expertsLocale }: ExpertParts,
): Promise<ExpertAnswer> {
  const ticket = await tickets.byId(expert.person.tenantId, ticketId);
  if (ticket && (await service.mayAct(expert, ticket))) return { kind: 'ticket', ticket };
  return { kind: 'words', words: sayIn(expertsLocale)(`experts.problem.${ticket ? 'forbidden' : 'unknown'}`) };
}

/** An entry that is not there (any more) is not sent along. */
function replyOf({ text, entryId }: ExpertAction, { faq }: ExpertParts): ExpertDeed {
  return { kind: 'reply', text, entryId: faq.edition.entries.has(entryId) ? entryId : undefined };
}

function problemOf(outcome: Extract<DeedOutcome, { ticket: Ticket }>, say: Say): string | undefined {
  if (outcome.kind === 'taken') return say('experts.problem.taken', holderOf(outcome.ticket, say));
  return outcome.kind === 'not-now' ? say('experts.problem.notNow') : undefined;
}
