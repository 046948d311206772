import type { FaqCheckAnswer } from '../../bot/console/contract/faqAnswers.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Words } from '../text/words.ts';

type Problem = FaqCheckAnswer['problems'][number];

/** What is wrong with a text, in words. */
export function problemWords({ sayFirst }: Words, { key }: Problem): string {
  const name = key.split('.').at(-1) ?? '';
  // What Markdown an answer cannot have is said as of an announcement's text.
  return sayFirst([key, `problem.${name.replace(/^answer-/, 'body-')}`, 'problem.other'], { key: name });
}

/** The parts of a language beside which a problem may stand. */
type Field = 'question' | 'answer' | 'variants';

/** What is wrong with one field in one language, for `validationMessage`; undefined where nothing is. */
export function checkProblem(
  words: Words,
  problems: readonly Problem[],
  locale: Locale,
  field: Field,
): string | undefined {
  const found = problems.filter((problem) => problem.locale === locale && fieldOf(problem) === field);
  return found.length > 0 ? found.map((problem) => problemWords(words, problem)).join(' ') : undefined;
}

/** By its name; what is said of no other field is said of the answer. */
function fieldOf({ key }: Problem): Field {
  if (key.includes('variant')) return 'variants';
  return /\.(question|no-text)/.test(key) ? 'question' : 'answer';
}
