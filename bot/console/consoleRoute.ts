import type { z } from 'zod';
import type { Actor } from '../../domain/announcements/announcement.ts';
import type { Role } from '../../domain/console/roles.ts';
import type { ConsoleAnswer } from './consoleAnswer.ts';

/** A call whose caller is known and whose input is read. */
export interface ConsoleCall<Body = undefined, Query = undefined> {
  readonly actor: Actor;
  /** For showing only: anybody may have chosen it. */
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  /** What the path names by `:id`; empty where it names nothing. */
  readonly id: string;
  readonly body: Body;
  readonly query: Query;
}

/** One call of the API. */
export interface ConsoleRoute<Body = undefined, Query = undefined> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the API's root, with `:id` for what it is about. */
  readonly path: string;
  /** Whether it is also for people without any role. */
  readonly isForAll?: boolean;
  /** The roles of which one is needed; without it any role will do. */
  readonly isFor?: readonly Role[];
  /** What has to be in the body; without it the body is not read. */
  readonly body?: z.ZodType<Body>;
  /** The most bytes of a body; without it as many as a large announcement has. */
  readonly bodyLimit?: number;
  /** What may stand behind the `?`. */
  readonly query?: z.ZodType<Query>;
  readonly handle: (call: ConsoleCall<Body, Query>) => Promise<ConsoleAnswer>;
}

/** A route whatever its input: it reads that by its own schemas. */
export type AnyConsoleRoute = ConsoleRoute<unknown, unknown>;

/** Lets routes of different inputs stand in one list. */
export function consoleRoute<Body = undefined, Query = undefined>(route: ConsoleRoute<Body, Query>): AnyConsoleRoute {
  // Sound because `readInput` gives `handle` only what the route's own schemas returned.
  return route as AnyConsoleRoute;
}

/** Routes that only people with one of these roles may call. */
export function onlyFor(isFor: readonly Role[], routes: readonly AnyConsoleRoute[]): readonly AnyConsoleRoute[] {
  return routes.map((route) => ({ ...route, isFor }));
}
