import type { Locale } from '../people/locale.ts';
import type { AnnouncementText } from './announcementText.ts';

/** A ready-made announcement in every language. Its words may hold `{program}` and `{organization}`. */
export interface Promotion {
  readonly id: string;
  readonly texts: Readonly<Record<Locale, AnnouncementText>>;
}

/** What a promotion's words may leave open: the names of the program and of the organization. */
export const PROMOTION_VALUES = ['program', 'organization'] as const;
export type PromotionValues = Readonly<Record<(typeof PROMOTION_VALUES)[number], string>>;

/** A promotion's text with the names filled in; of the organization's, the signs are left out that Markdown would take for its own. */
export function filledText(text: AnnouncementText, values: PromotionValues): AnnouncementText {
  const organization = values.organization.replace(/[*_`~<>[\]()\\#|!]/g, '').trim();
  const fill = (words: string): string =>
    words.replaceAll('{program}', values.program).replaceAll('{organization}', organization);
  const buttons = text.buttons.map((button) => ({ ...button, title: fill(button.title) }));
  return { ...text, title: fill(text.title), body: fill(text.body), buttons };
}
