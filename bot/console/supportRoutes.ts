import { z } from 'zod';
import type { Role } from '../../domain/console/roles.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../domain/people/locale.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import type { DeedOutcome } from '../../domain/support/ticketOutcome.ts';
import { answered, type ConsoleAnswer, refused } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { type AnyConsoleRoute, type ConsoleCall, consoleRoute, onlyFor } from './consoleRoute.ts';
import { PATHS } from './contract/paths.ts';
import type { TicketsAnswer } from './contract/supportAnswers.ts';
import * as requests from './contract/supportRequests.ts';
import { createOnceADay } from './onceADay.ts';
import { routeRoutes } from './routeRoutes.ts';
import type { SupportParts } from './supportParts.ts';
import { type TicketReader, type TicketTelling, ticketAnswer, ticketSummary } from './ticketAnswer.ts';

const PAGE_SIZE = 50;
/** Who answers tickets in the console. */
const EXPERTS: readonly Role[] = ['expert', 'support-lead'];
const languageQuery = z.strictObject({ language: z.enum(LOCALES).default(DEFAULT_LOCALE) });

/** The support desk: tickets, and where they go. */
export function supportRoutes(parts: ConsoleParts, support: SupportParts): readonly AnyConsoleRoute[] {
  const telling = { parts, support };
  // An open page asks for its tickets again and again.
  const onceADay = createOnceADay(parts.clock);
  const note = (actor: PersonKey, action: 'tickets.list' | 'ticket.view', subject: string): Promise<void> =>
    onceADay(`${actor.tenantId}/${actor.personId}/${action}/${subject}`, () =>
      support.audit.add({ at: parts.clock(), actor, action, subject }),
    );
  const tickets = [
    consoleRoute({
      ...{ method: 'GET', path: PATHS.tickets, query: requests.ticketsQuery },
      handle: async (call) => {
        // The list gives the beginning of each question, which is most of them whole.
        await note(call.actor, 'tickets.list', 'tickets');
        return answered(await list(call, telling));
      },
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.ticket(':id'), query: languageQuery },
      handle: async ({ actor, name, roles, id, query }) => {
        const ticket = await support.tickets.byId(actor.tenantId, id);
        if (!ticket) return refused('unknown');
        await note(actor, 'ticket.view', id);
        return answered(await ticketAnswer(ticket, { actor, name, roles, ...query }, telling));
      },
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.ticketDeeds(':id'), body: requests.expertDeed, query: languageQuery },
      handle: async ({ actor, name, roles, id, body: { nonce, ...deed }, query }) => {
        const outcome = await support.service.byExpert(
          { person: actor, name: support.expertName(name) },
          id,
          deed,
          nonce,
        );
        return deedAnswer(outcome, { actor, name, roles, ...query }, telling);
      },
    }),
  ];
  return onlyFor(EXPERTS, [...tickets, ...routeRoutes(parts, support)]);
}

async function list(
  { actor, query: { states, mine, before } }: ConsoleCall<undefined, z.infer<typeof requests.ticketsQuery>>,
  { support, parts }: TicketTelling,
): Promise<TicketsAnswer> {
  const filter = { states, claimedBy: mine && actor.personId };
  const found = await support.tickets.list(actor.tenantId, filter, PAGE_SIZE, before);
  const next = found.length === PAGE_SIZE ? found.at(-1)?.number : undefined;
  const now = parts.clock();
  return { tickets: found.map((ticket) => ticketSummary(ticket, now)), next };
}

async function deedAnswer(outcome: DeedOutcome, reader: TicketReader, telling: TicketTelling): Promise<ConsoleAnswer> {
  switch (outcome.kind) {
    case 'done':
    case 'known':
      return answered(await ticketAnswer(outcome.ticket, reader, telling));
    case 'taken': {
      const { claim } = outcome.ticket;
      return refused('taken', claim && { name: claim.name, at: claim.at.toISOString() });
    }
    case 'empty':
      return refused('malformed', { field: 'text' });
    case 'too-many':
      return refused('not-now');
    default:
      return refused(outcome.kind);
  }
}
