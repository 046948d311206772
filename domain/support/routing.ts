import type { AuditEntry } from '../console/audit.ts';
import type { Locale } from '../people/locale.ts';
import type { PersonKey } from '../people/person.ts';
import type { MarketCode } from '../program.ts';
import type { Destination } from './ticket.ts';

/** Tickets that fit every condition given go to the destination; a route without conditions takes the rest. */
export interface TicketRoute {
  /** An entry id, or the topic before its `/`: of the first entry that was answered or offered. */
  readonly topic?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly market?: MarketCode | undefined;
  readonly destination: Destination;
}

/** What a ticket is routed by. */
export interface RoutedFacts {
  readonly topic?: string | undefined;
  readonly locale: Locale;
  readonly market?: MarketCode | undefined;
}

/** The tenant's routes, edited in the console. */
export interface RouteStore {
  /** In the order in which they are tried. */
  routes(tenantId: string): Promise<{ readonly routes: readonly TicketRoute[]; readonly version: number }>;
  /** Replaces all of them. */
  save(
    actor: PersonKey,
    routes: readonly TicketRoute[],
    version: number,
    entry: AuditEntry,
  ): Promise<'saved' | 'conflict'>;
}

/** The destination of the first route that fits; undefined where none does. A topic fits itself and everything below it (`markets` fits `markets/hong-kong`). */
export function destinationFor(routes: readonly TicketRoute[], facts: RoutedFacts): Destination | undefined {
  return routes.find((route) => fits(route, facts))?.destination;
}

function fits({ topic, locale, market }: TicketRoute, facts: RoutedFacts): boolean {
  const isTopic = topic === undefined || facts.topic === topic || facts.topic?.startsWith(`${topic}/`) === true;
  return isTopic && (locale ?? facts.locale) === facts.locale && (market ?? facts.market) === facts.market;
}
