import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { cardActivity } from '../../cards/cardActivity.ts';
import { expertUndeliveredCard } from '../../cards/expertThreadCard.ts';
import { ticketReplyCard } from '../../cards/ticketReplyCard.ts';
import { composeAnswer } from '../../domain/faq/composeAnswer.ts';
import type { PeopleStore } from '../../domain/people/peopleStore.ts';
import type { PersonalChat } from '../../domain/people/person.ts';
import type { Say } from '../../domain/strings.ts';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { AskerDeed } from '../../domain/support/ticketOutcome.ts';
import type { PostResult } from '../../domain/support/ticketStore.ts';
import { type ChannelParts, sendInThread } from './channelPosts.ts';
import { type PostFailure, postFailure } from './postFailure.ts';

/** What bringing an answer needs. */
export interface AnswerParts extends Omit<ChannelParts, 'service'> {
  readonly people: Pick<PeopleStore, 'chatOf' | 'remember' | 'retire'>;
  readonly service: ChannelParts['service'] & { askerDeedsOf(ticket: Ticket): readonly AskerDeed['kind'][] };
  /** Whom answers for administrators name; undefined where nobody was named. */
  readonly administrator: string | undefined;
}

/** Brings an expert's answer into the chat of the person who asked. Where that is not possible any more, the experts are told so in the thread. */
export async function bringAnswer(ticket: Ticket, message: TicketMessage, parts: AnswerParts): Promise<PostResult> {
  const chat = ticket.asker && (await parts.people.chatOf(ticket.asker));
  const failure = chat ? await sendTo(chat, answerCardOf(ticket, message, parts), parts) : NO_CHAT;
  if (!failure) return { kind: 'posted' };
  if (chat && failure.retire) await parts.people.retire(chat.person, failure.code);
  // Before it is noted: told twice is better than not at all.
  await tellThread(ticket, message, parts);
  return { kind: 'undeliverable', code: failure.code };
}

const NO_CHAT: PostFailure = { kind: 'gone', code: 'NoChat', retire: false, isNotFound: false };

function answerCardOf(ticket: Ticket, message: TicketMessage, parts: AnswerParts): CardMessage {
  const { id: ticketId, number, question, locale } = ticket;
  const say = parts.sayIn(locale);
  const view = {
    ...{ ticketId, number, question, nonce: message.id, text: message.text },
    expert: message.author?.name ?? say('experts.somebody'),
    answer: entryOf(message, ticket, say, parts),
    deeds: parts.service.askerDeedsOf(ticket),
  };
  return ticketReplyCard(view, say);
}

/** An entry that was deleted since is left out. */
function entryOf({ entryId }: TicketMessage, { market }: Ticket, say: Say, { faq, administrator }: AnswerParts) {
  const entry = entryId === undefined ? undefined : faq.edition.entries.get(entryId);
  return entry && composeAnswer(faq.edition, entry, { say, market, administrator });
}

/** Undefined where it arrived. A chat that is gone is opened anew, once: Teams gives the person's present one. */
async function sendTo(chat: PersonalChat, card: CardMessage, parts: AnswerParts): Promise<PostFailure | undefined> {
  const failure = await send(chat, card, parts);
  if (!failure?.isNotFound) return failure;
  const present = await openAnew(chat, parts);
  return 'conversationId' in present ? send(present, card, parts) : present;
}

async function send(chat: PersonalChat, card: CardMessage, parts: AnswerParts): Promise<PostFailure | undefined> {
  const activity = {
    ...cardActivity(card),
    from: { id: chat.botAccountId, name: '' },
    channelData: { notification: { alert: true } },
  };
  return failureOf(parts.connect(chat.serviceUrl).sendToConversation(chat.conversationId, activity));
}

async function openAnew(chat: PersonalChat, { connect, people }: AnswerParts): Promise<PersonalChat | PostFailure> {
  const { person, serviceUrl, botAccountId } = chat;
  let conversationId = '';
  const opened = connect(serviceUrl)
    .createConversation({
      ...{ isGroup: false, bot: { id: botAccountId, name: '' }, members: [{ id: person.personId, name: '' }] },
      ...{ tenantId: person.tenantId, channelData: { tenant: { id: person.tenantId } } },
    })
    .then(({ id }) => {
      conversationId = id;
    });
  const failure = await failureOf(opened);
  if (failure) return failure;
  const present = { ...chat, conversationId };
  await people.remember(present);
  return present;
}

async function failureOf(call: Promise<unknown>): Promise<PostFailure | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    const failure = postFailure(error);
    if (!failure) throw error;
    return failure;
  }
}

async function tellThread(ticket: Ticket, { author }: TicketMessage, parts: AnswerParts): Promise<void> {
  const { destination } = ticket;
  if (destination.kind === 'mail') return;
  const card = expertUndeliveredCard(author, parts.sayIn(parts.expertsLocale));
  const sent = sendInThread({ ticket, destination }, card, parts);
  // Where the thread is gone too, the card says it when it is posted anew.
  await failureOf(sent);
}
