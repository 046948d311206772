import type { CardElement } from './adaptiveCard.ts';

/** The card's title: a heading, so that screen readers find it. Markdown. */
export function heading(text: string): CardElement {
  return { type: 'TextBlock', text, style: 'heading', size: 'large', weight: 'bolder', wrap: true };
}

/** The title of a part of a card. */
export function subheading(text: string): CardElement {
  return { type: 'TextBlock', text, weight: 'bolder', wrap: true, spacing: 'medium' };
}

/** Running text in Teams Markdown (bold, lists, links). Never for what a person typed: see `literal`. */
export function paragraph(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true, spacing: 'small' };
}

/** Running text shown letter by letter, without Markdown: for texts that hold an address or a name. */
export function literal(text: string): CardElement {
  return { type: 'RichTextBlock', spacing: 'small', inlines: [{ type: 'TextRun', text }] };
}

/** A quiet line, such as the source of an answer. Markdown. */
export function quiet(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true, size: 'small', isSubtle: true, spacing: 'medium' };
}

/** A line set apart by its own background. Markdown. */
export function note(text: string): CardElement {
  return { type: 'Container', style: 'emphasis', spacing: 'medium', items: [paragraph(text)] };
}

/** A Markdown link whose words and address cannot break out of it. */
export function link(words: string, url: string): string {
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${words.replace(/[[\]\\]/g, '\\$&')}](${address})`;
}

/** A picture, never wider than the card; `alt` says the same in words. */
export function picture(url: string, alt: string): CardElement {
  return { type: 'Image', url, altText: alt, size: 'auto', spacing: 'medium' };
}
