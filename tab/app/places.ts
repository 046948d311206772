import type { Role } from '../../domain/console/roles.ts';
import { INSIGHT_READERS } from '../../domain/insights/readers.ts';
import type { Route } from '../hooks/useRoute.ts';

/** A place that the navigation names. */
export interface Place {
  readonly name: Exclude<Route, { readonly id: string } | { readonly name: 'faq-new' }>['name'];
  /** Whoever has one of these is shown it. The server refuses all others by itself. */
  readonly roles: readonly Role[];
  /** Routes of which it is the place, too. */
  readonly below: readonly Route['name'][];
}

/** All of them, in the order in which the navigation has them. */
const PLACES: readonly Place[] = [
  {
    ...{ name: 'list', roles: ['author', 'approver', 'administrator'] },
    below: ['new', 'announcement', 'edit', 'correct'],
  },
  { name: 'tickets', roles: ['expert', 'support-lead'], below: ['ticket'] },
  {
    ...{ name: 'faq', roles: ['expert', 'support-lead'] },
    below: ['faq-new', 'faq-entry', 'faq-history'],
  },
  { name: 'insights', roles: INSIGHT_READERS, below: [] },
  { name: 'routes', roles: ['expert', 'support-lead'], below: [] },
  { name: 'roles', roles: ['administrator'], below: [] },
  { name: 'audit', roles: ['administrator'], below: [] },
];

/** The places of somebody with these roles. */
export function placesOf(roles: readonly Role[]): readonly Place[] {
  return PLACES.filter((place) => place.roles.some((role) => roles.includes(role)));
}

/** Whoever opens the console names no place, and is shown the first one that is theirs. */
export function landing(route: Route, roles: readonly Role[]): Route {
  const places = placesOf(roles);
  if (route.name !== 'list' || places.some(({ name }) => name === 'list')) return route;
  return { name: places[0]?.name ?? 'list' };
}
