import { LOCALES } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { CheckedEdition } from './checkContent.ts';

/** The program's page states neither, and both change: an answer points to the page instead. */
const PERCENTAGE = /\d\s?%|\d\s?(per ?cent|pour ?cent)/iu;
const PRICE = /[$€£¥]\s?\d|\d\s?([$€£¥]|USD\b|EUR\b|dollars?\b|euros?\b)/iu;
/** What Teams does not render in a card's text. */
const UNRENDERED = /^\s*#{1,6}\s|^\s*\||<\/?[a-z][^>]*>/imu;

const RULES: readonly (readonly [RegExp, string])[] = [
  [PERCENTAGE, 'an answer states no percentage'],
  [PRICE, 'an answer states no price'],
  [UNRENDERED, 'Teams shows no headings, tables or HTML in a card'],
];

/** Answers that state a price or a percentage, or that use Markdown which Teams does not show. */
export function answerProblems({ raw }: CheckedEdition): Problem[] {
  return LOCALES.flatMap((locale) =>
    Object.entries(raw.words[locale].entries).flatMap(([id, { answer }]) =>
      RULES.filter(([pattern]) => pattern.test(answer)).map(([, message]) => ({
        file: `${raw.folder}/${locale}.yaml`,
        place: `entries.${id}.answer`,
        message,
      })),
    ),
  );
}
