/** The FAQ's places on the page. */
export type FaqRoute =
  | { readonly name: 'faq' }
  /** With the ticket whose answer it is to be. */
  | { readonly name: 'faq-new'; readonly ticketId?: string | undefined }
  | { readonly name: 'faq-entry' | 'faq-history'; readonly id: string };

const NAMES: readonly string[] = ['faq', 'faq-new', 'faq-entry', 'faq-history'] satisfies FaqRoute['name'][];

/** Whether a place is one of the FAQ's. */
export function isFaqRoute(route: { readonly name: string }): route is FaqRoute {
  return NAMES.includes(route.name);
}

/** The address of one of them: `#/faq/new?ticket=…`, `#/faq/entry/own%2Fbicycle`. */
export function faqHash(route: FaqRoute): string {
  if (route.name === 'faq') return '#/faq';
  if (route.name === 'faq-new') return `#/faq/new${route.ticketId ? `?ticket=${route.ticketId}` : ''}`;
  return `#/faq/${route.name === 'faq-entry' ? 'entry' : 'history'}/${encodeURIComponent(route.id)}`;
}

/** The place of an address, by the words behind `#/faq`. */
export function faqRoute(second: string | undefined, id: string | undefined): FaqRoute {
  const [name, query] = second?.split('?') ?? [];
  if (name === 'new') return { name: 'faq-new', ticketId: new URLSearchParams(query).get('ticket') ?? undefined };
  if ((name !== 'entry' && name !== 'history') || !id) return { name: 'faq' };
  return { name: `faq-${name}`, id: decodeURIComponent(id) };
}
