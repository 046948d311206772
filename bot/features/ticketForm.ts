import type { TurnContext } from 'botbuilder';
import { submit } from '../../cards/actions.ts';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import type { CardAction } from '../../cards/cardActions.ts';
import { hoursInWords } from '../../cards/hoursInWords.ts';
import { languageName } from '../../cards/languageName.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { ticketFormCard } from '../../cards/ticketFormCard.ts';
import { replyWithCard, sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { marketName } from '../../domain/marketNames.ts';
import { MOST_TICKETS } from '../../domain/support/ticket.ts';
import type { Told } from '../lastQuestions.ts';
import { scopeOf } from '../scopeOf.ts';
import { count, type FeatureParts } from './featureParts.ts';
import { showContacts, showContactsInstead } from './showContacts.ts';
import { showPersonalChat } from './showPersonalChat.ts';
import type { TicketDesk } from './ticketDesk.ts';
import { replyWithTicket, sendMyTickets } from './tickets.ts';

type SentForm = Extract<CardAction, { kind: 'ticket-form' }>;

/** What stands in the form. */
interface FormContents {
  readonly question: string;
  readonly context: Told;
  readonly market?: string | undefined;
  readonly problem?: string | undefined;
}

/** Shows the form of a question to the experts, with what the person asked last and was told; `entryId` where it is about an answer. */
export async function showTicketForm(context: TurnContext, parts: FeatureParts, entryId?: string): Promise<void> {
  if (!parts.tickets) return showContacts(context, parts);
  const { person, country } = turnFacts(context);
  const { text: question, told } = parts.lastQuestions.of(context.activity);
  const enrollment = await parts.tickets.enrollments.current(person);
  const contents = { question, context: toldAbout(told, entryId), market: enrollment?.market ?? country };
  await sendCard(context, await formCard(context, parts, parts.tickets, contents));
}

/** What was told about an entry: the last answer, or an older one that the person turned back to. */
function toldAbout(told: Told, entryId: string | undefined): Told {
  return entryId === undefined || told.entryIds.includes(entryId) ? told : { shown: 'answer', entryIds: [entryId] };
}

/** Opens what was asked, once for its form, and puts where it stands in the form's place; or says there why not. */
export async function submitTicketForm(context: TurnContext, parts: FeatureParts, form: SentForm): Promise<void> {
  if (scopeOf(context.activity) === 'group') return showPersonalChat(context, parts, 'question');
  const { tickets } = parts;
  if (!tickets) return showContactsInstead(context, parts, form.question);
  const { person, locale } = turnFacts(context);
  const { nonce, question } = form;
  const contents = { question, context: knownOf(form, parts), market: marketOf(form) };
  const enrollment = (await tickets.enrollments.current(person))?.state;
  const outcome = await tickets.service.open(person, {
    ...{ nonce, locale, question, market: contents.market },
    context: { ...contents.context, enrollment },
  });
  switch (outcome.kind) {
    case 'opened':
    case 'known':
      await count(parts, `ticket:${outcome.ticket.id}`, turnFacts(context), { kind: 'ticket' });
      return replyWithTicket(context, parts, tickets, outcome.ticket);
    case 'nowhere':
      return showContactsInstead(context, parts, question);
    case 'empty':
    case 'too-many':
      return sayNotSent(context, parts, tickets, { ...contents, problem: `support.form.${outcome.kind}` });
  }
}

/** The form once more with what was typed, and why it was not sent; where there are too many, those below. */
async function sayNotSent(
  context: TurnContext,
  parts: FeatureParts,
  desk: TicketDesk,
  contents: FormContents,
): Promise<void> {
  await replyWithCard(context, await formCard(context, parts, desk, contents));
  if (contents.problem === 'support.form.too-many') await sendMyTickets(context, parts, desk);
}

/** Says that nothing was passed on, in the form's place. */
export async function cancelTicketForm(context: TurnContext, parts: FeatureParts): Promise<void> {
  if (scopeOf(context.activity) === 'group') return showPersonalChat(context, parts, 'question');
  const say = parts.sayIn(turnFacts(context).locale);
  const actions = [submit(say('button.askPerson'), { kind: 'person', nonce: parts.newId() })];
  await replyWithCard(context, messageCard({ text: say('support.form.cancelled'), actions }, say));
}

async function formCard(
  context: TurnContext,
  parts: FeatureParts,
  desk: TicketDesk,
  contents: FormContents,
): Promise<CardMessage> {
  const { person, locale } = turnFacts(context);
  const say = parts.sayIn(locale);
  const { market, problem } = contents;
  const view = {
    ...contents,
    nonce: parts.newId(),
    entries: contents.context.entryIds.flatMap((id) => parts.edition.entries.get(id)?.text[locale].question ?? []),
    market: market === undefined ? undefined : { code: market, name: marketName(market, locale) },
    enrollment: (await desk.enrollments.current(person))?.state,
    language: languageName(locale, locale),
    ...{ organization: parts.contacts.organization, retentionDays: parts.privacy.retentionDays },
    hours: hoursInWords(desk.settings.workingHours, locale),
    problem: problem && say(problem, { count: MOST_TICKETS }),
  };
  return ticketFormCard(view, say);
}

/** What the bot said, as far as its content knows the entries that a card names. */
function knownOf({ context }: SentForm, { edition }: FeatureParts): Told {
  return { ...context, entryIds: context.entryIds.filter((id) => edition.entries.has(id)) };
}

const marketOf = ({ market }: SentForm): string | undefined =>
  market !== undefined && /^[A-Z]{2}$/.test(market) ? market : undefined;
