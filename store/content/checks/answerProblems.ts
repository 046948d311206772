import { LOCALES } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { CheckedEdition } from './checkContent.ts';

/** The program's page states neither, and both change: an answer points to the page instead. */
const PERCENTAGE =
  /\d\s?[%％]|\d\s?(per ?cent|pour ?cent|prozent|por ?ciento|por ?cento|per ?cento|procent|パーセント)|百分之/iu;
/** An amount of six digits is no price, but what an organization must have spent to qualify. */
const PRICE =
  /[$€£¥￥]\s?\d|(?<!\d{3}[.,\s]?\d\d)\d\s?([$€£¥￥円]|元(?!素)|美元|欧元|ドル|ユーロ|USD\b|EUR\b|(dollar[si]?|dólar(es)?|euros?)(?!\p{L}))/iu;
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
