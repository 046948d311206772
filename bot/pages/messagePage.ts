import type { Say } from '../../domain/strings.ts';
import { html } from './html.ts';
import { pageLayout } from './pageLayout.ts';

/** A page that says one thing. */
export function messagePage(title: string, text: string, say: Say, styleNonce: string): string {
  return pageLayout({ title, main: html`<p>${text}</p>` }, say, styleNonce);
}
