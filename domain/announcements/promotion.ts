import type { Locale } from '../people/locale.ts';
import type { AnnouncementText } from './announcementText.ts';

/** A ready-made announcement in every language. Its words may hold `{program}`, the program's name in the edition in use. */
export interface Promotion {
  readonly id: string;
  readonly texts: Readonly<Record<Locale, AnnouncementText>>;
}

/** A promotion's text with the program's name filled in. */
export function filledText(text: AnnouncementText, program: string): AnnouncementText {
  const fill = (words: string): string => words.replaceAll('{program}', program);
  const buttons = text.buttons.map((button) => ({ ...button, title: fill(button.title) }));
  return { ...text, title: fill(text.title), body: fill(text.body), buttons };
}
