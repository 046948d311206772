import type { RoutesRequest } from '../../bot/console/contract/supportRequests.ts';

export type RouteRow = RoutesRequest['routes'][number] & {
  /** Of the page alone: a row stays the same one when it is moved. */
  readonly key: string;
};

/** Routes as rows to be edited. */
export function rowsOf(routes: RoutesRequest['routes']): readonly RouteRow[] {
  return routes.map((route) => ({ ...route, key: crypto.randomUUID() }));
}

/** Rows as they are saved. */
export function routesOf(rows: readonly RouteRow[]): RoutesRequest['routes'] {
  return rows.map(({ key: _, ...route }) => route);
}

/** Whether both say the same, in whatever order their fields stand. */
export function areSame(one: RoutesRequest['routes'], other: RoutesRequest['routes']): boolean {
  return JSON.stringify(one.map(inOrder)) === JSON.stringify(other.map(inOrder));
}

function inOrder({ topic, locale, market, destination }: RoutesRequest['routes'][number]): readonly unknown[] {
  const place = destination.kind === 'mail' ? destination.address : [destination.teamId, destination.channelId];
  return [topic, locale, market, place];
}

/** A row more, at the end. */
export function withRow(rows: readonly RouteRow[], destination: RouteRow['destination']): readonly RouteRow[] {
  return [...rows, { key: crypto.randomUUID(), destination }];
}

/** The row moved up (-1) or down (1), where there is a place. */
export function moved(rows: readonly RouteRow[], index: number, by: -1 | 1): readonly RouteRow[] {
  const [row, other] = [rows[index], rows[index + by]];
  if (!row || !other) return rows;
  return rows.map((each) => (each === row ? other : each === other ? row : each));
}

/** Whether it takes every question that gets as far. */
export function takesAll({ topic, locale, market }: RouteRow): boolean {
  return topic === undefined && locale === undefined && market === undefined;
}

/** Where the first row stands that takes everything: those behind it get nothing. -1 where there is none. */
export function lastReached(rows: readonly RouteRow[]): number {
  return rows.findIndex(takesAll);
}

/** Addresses as the server takes them, roughly: it reads them again. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whether a row says where its questions go. */
export function isWhole({ destination }: RouteRow): boolean {
  return destination.kind === 'mail' ? ADDRESS.test(destination.address) : destination.channelId !== '';
}
