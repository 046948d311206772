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

/** What is wrong with the texts of one language, for `validationMessage`; undefined where nothing is. */
export function checkProblem(words: Words, problems: readonly Problem[], locale: Locale): string | undefined {
  const found = problems.filter((problem) => problem.locale === locale).map((problem) => problemWords(words, problem));
  return found.length > 0 ? found.join(' ') : undefined;
}
