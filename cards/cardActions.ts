import { z } from 'zod';
import { FEEDBACK_REASONS } from '../domain/insights/feedback.ts';
import { readMarketChoice } from './marketChoice.ts';

/** The version of the payloads below; a card with another one is an old card. */
export const CARD_VERSION = 1;

/** What a person asks for by a button of their enrollment or data. */
const COMMANDS = [
  'enroll',
  'status',
  'resend',
  'change-email',
  'not-arrived',
  'start-over',
  'withdraw',
  'withdraw-confirmed',
  'bought',
  'show-my-data',
  'delete-my-data',
  'delete-my-data-confirmed',
  'my-tickets',
  'insights',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Ours are ids of content and UUIDs; nothing else may get into a key or a log. */
const id = z.string().regex(/^[\x20-\x7e]{1,100}$/);
const typed = z.string().max(2_000).default('');
/** A toggle, which clients send as a text. */
const ticked = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** What an asker's buttons do; `show` shows the ticket anew, `withdraw` asks first. */
export const ASKER_DEEDS = ['show', 'add', 'withdraw', 'withdraw-confirmed', 'reopen'] as const;
/** What an expert's buttons do; `show` brings the card up to date. */
export const EXPERT_DEEDS = ['show', 'claim', 'unassign', 'reply', 'close', 'reopen'] as const;

/** What the bot said before, as the form of a ticket carries it. */
const ticketContext = z.object({
  shown: z.enum(['answer', 'clarification', 'refusal', 'nothing']),
  entryIds: z.array(id).max(3),
  confidence: z.number().min(0).max(1).optional(),
});

/** What the buttons of an announcement's card do, besides opening links; `opt-in` stands on the answer to `opt-out`. */
const announced = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enroll') }),
  z.object({ kind: z.literal('ask'), entryId: id.optional() }),
  z.object({ kind: z.literal('opt-out') }),
  z.object({ kind: z.literal('opt-in') }),
]);
/** A button of an announcement's card, by what it does. */
export type AnnouncedAction = z.infer<typeof announced>;

const payload = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), entryId: id, nonce: id }),
  z.object({ kind: z.literal('none-of-these'), nonce: id }),
  z.object({
    kind: z.literal('feedback'),
    entryId: id,
    verdict: z.enum(['helpful', 'not-helpful']),
    // Of the answer's card, also where a second card asks why (`step`).
    nonce: id,
    reason: z.enum(FEEDBACK_REASONS).optional().catch(undefined),
    comment: typed,
    consent: ticked,
    step: z.literal('why').optional(),
  }),
  // Asks for a person: the form of a ticket, where there are experts.
  z.object({ kind: z.literal('person'), entryId: id.optional(), nonce: id }),
  z.object({
    kind: z.literal('ticket-form'),
    nonce: id,
    question: typed,
    context: ticketContext,
    market: id.optional(),
  }),
  z.object({ kind: z.literal('ticket-form-cancel'), nonce: id }),
  z.object({ kind: z.literal('ticket'), ticketId: id, deed: z.enum(ASKER_DEEDS), text: typed, nonce: id }),
  // What an expert does with a ticket.
  z.object({
    kind: z.literal('expert'),
    ticketId: id,
    deed: z.enum(EXPERT_DEEDS),
    text: typed,
    entryId: typed,
    nonce: id,
  }),
  z.object({ kind: z.literal('command'), command: z.enum(COMMANDS), flowId: id.optional(), nonce: id }),
  z.object({
    kind: z.literal('form'),
    flowId: id,
    nonce: id,
    market: typed.transform(readMarketChoice),
    product: typed,
    email: typed,
  }),
  z.object({ kind: z.literal('form-cancel'), flowId: id, nonce: id }),
  z.object({ kind: z.literal('code'), flowId: id, nonce: id, code: typed }),
  // Without an announcement where it is about all of them: on what the bot says to opting out or in.
  z.object({ kind: z.literal('announcement'), announcementId: id.optional(), action: announced, nonce: id }),
]);

/** What a click on one of our cards carries. `nonce` is new on each card sent; `flowId` is the enrollment's. */
export type CardAction = z.infer<typeof payload>;

/** What a button is given; what a person types is added by the client. */
export type CardPayload = z.input<typeof payload>;

/** Reads the payload of a click, which anyone may have forged; undefined where it is none of ours or of another version. */
export function parseCardAction(value: unknown): CardAction | undefined {
  const versioned = z.object({ v: z.literal(CARD_VERSION) }).safeParse(value);
  if (!versioned.success) return undefined;
  const parsed = payload.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
