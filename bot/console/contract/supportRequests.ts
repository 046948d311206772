import { z } from 'zod';
import { LOCALES } from '../../../domain/people/locale.ts';
import { LONGEST_QUESTION, TICKET_STATES } from '../../../domain/support/ticket.ts';

const id = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const nonce = z.uuid();
/** What an integer of the database holds at most. */
const MOST = 2_147_483_647;

/** `GET tickets?states=open,claimed&mine=true&before=12` */
export const ticketsQuery = z.strictObject({
  states: z
    .string()
    .transform((states) => states.split(','))
    .pipe(z.array(z.enum(TICKET_STATES)))
    .optional(),
  mine: z.literal('true').optional(),
  before: z.coerce.number().int().min(1).max(MOST).optional(),
});

/** `POST tickets/:id/deeds`: what an expert does. The nonce is the page's, new for each click. */
export const expertDeed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['claim', 'unassign', 'close', 'reopen']), nonce }),
  z.strictObject({
    kind: z.literal('reply'),
    nonce,
    text: z.string().trim().min(1).max(LONGEST_QUESTION),
    entryId: id.optional(),
  }),
]);

/** Where tickets go: a team's channel by their ids, or a help desk's mailbox. */
export const destination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('channel'), teamId: id, channelId: id }),
  z.strictObject({ kind: z.literal('mail'), address: z.email().max(254) }),
]);

/** `PUT routes`: all of them, in the order in which they are tried. */
export const routes = z.strictObject({
  version: z.int().min(0).max(MOST),
  routes: z
    .array(
      z.strictObject({
        topic: id.optional(),
        locale: z.enum(LOCALES).optional(),
        market: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
        destination,
      }),
    )
    .max(100),
});

export type ExpertDeedRequest = z.infer<typeof expertDeed>;
export type RoutesRequest = z.infer<typeof routes>;
