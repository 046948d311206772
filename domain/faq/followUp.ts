import type { Locale } from '../people/locale.ts';
import { FOLLOW_UP } from './constants.ts';
import type { Entry } from './entry.ts';
import { foldAccents } from './foldAccents.ts';
import { isBareQuestion } from './isBareQuestion.ts';
import { normalize } from './normalize.ts';
import type { Reading } from './severalQuestions.ts';

/**
 * What "why?" means after an answer: what belongs to its entry is offered. Undefined for every other text: a follow-up that names
 * something ("and in China?") is understood by that. (Reading it once more behind the entry's title was tried: the title always won.)
 */
export function readFollowUp(text: string, locale: Locale, previous: Entry): Reading | undefined {
  return isBareQuestion(foldAccents(normalize(text)), locale) ? offerRelated(previous) : undefined;
}

function offerRelated({ id, related }: Entry): Reading | undefined {
  const [first] = related;
  if (first === undefined) return undefined;
  const [second = id, ...others] = [...related.slice(1), id];
  return { kind: 'clarify', ids: [first, second, ...others], confidence: FOLLOW_UP.related };
}
