import { useEffect, useState } from 'react';
import { type FaqRoute, faqHash, faqRoute, isFaqRoute } from '../faq/faqRoute.ts';

/** The page's place, from the part of its address after `#`. */
export type Route =
  | { readonly name: 'list' | 'new' | 'roles' | 'audit' | 'tickets' | 'routes' | 'insights' }
  | { readonly name: 'announcement' | 'edit' | 'correct' | 'ticket'; readonly id: string }
  | FaqRoute;

/** Is told the place that is wanted, and whether to stay nevertheless is what it answers. */
type Guard = (wanted: string) => boolean;

let guard: Guard | undefined;

/** Lets `next` decide about leaving the present place; undefined lets everything go. */
export function setGuard(next: Guard | undefined): void {
  guard = next;
}

/** The place that the address names now, and whichever it names next. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (event: HashChangeEvent): void => {
      if (guard?.(location.hash)) history.pushState(null, '', event.oldURL);
      else setHash(location.hash);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

/** Goes to another place; as a link would. */
export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

/** The address of a place. */
export function hashOf(route: Route): string {
  if (route.name === 'list') return '#/';
  if (isFaqRoute(route)) return faqHash(route);
  if (!('id' in route)) return `#/${route.name}`;
  if (route.name === 'ticket') return `#/tickets/${encodeURIComponent(route.id)}`;
  const place = `#/announcements/${encodeURIComponent(route.id)}`;
  return route.name === 'announcement' ? place : `${place}/${route.name}`;
}

/** Places that are about nothing in particular, by the word in their address. */
const PLAIN = ['new', 'roles', 'audit', 'tickets', 'routes', 'insights'] as const;

function routeOf(hash: string): Route {
  const [first, id, third] = hash.replace(/^#\/?/, '').split('/');
  if (first === 'faq') return faqRoute(id, third);
  const plain = PLAIN.find((name) => name === first);
  if (first === 'tickets' && id !== undefined) return { name: 'ticket', id: decodeURIComponent(id) };
  if (plain) return { name: plain };
  if (first !== 'announcements' || id === undefined) return { name: 'list' };
  const name = third === 'edit' || third === 'correct' ? third : 'announcement';
  return { name, id: decodeURIComponent(id) };
}
