import { statesPercentage, statesPrice } from '../../../domain/faq/unwantedStatements.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { CheckedEdition } from './checkContent.ts';

/** What Teams does not render in a card's text. */
const UNRENDERED = /^\s*#{1,6}\s|^\s*\||<\/?[a-z][^>]*>/imu;

const RULES: readonly (readonly [(answer: string) => boolean, string])[] = [
  [statesPercentage, 'an answer states no percentage'],
  [statesPrice, 'an answer states no price'],
  [(answer) => UNRENDERED.test(answer), 'Teams shows no headings, tables or HTML in a card'],
];

/** Answers that state a price or a percentage, or that use Markdown which Teams does not show. */
export function answerProblems({ raw }: CheckedEdition): Problem[] {
  return LOCALES.flatMap((locale) =>
    Object.entries(raw.words[locale].entries).flatMap(([id, { answer }]) =>
      RULES.filter(([isUnwanted]) => isUnwanted(answer)).map(([, message]) => ({
        file: `${raw.folder}/${locale}.yaml`,
        place: `entries.${id}.answer`,
        message,
      })),
    ),
  );
}
