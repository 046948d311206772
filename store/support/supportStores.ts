import type { Store } from '../store.ts';
import { createRouteStore } from './routeStore.ts';
import type { SupportParts } from './supportParts.ts';
import { createTicketPosts } from './ticketPosts.ts';
import { createTicketStore } from './ticketStore.ts';

/** What the store keeps of tickets. */
export function supportStores(parts: SupportParts): Pick<Store, 'tickets' | 'ticketPosts' | 'routes'> {
  return {
    tickets: createTicketStore(parts),
    ticketPosts: createTicketPosts(parts),
    routes: createRouteStore(parts),
  };
}
