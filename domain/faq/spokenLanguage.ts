import type { FoundPlace } from './placeFinder.ts';
import { typedWords } from './typedWords.ts';

/** Words right before the name of a language, and of nothing else (without accents): "en français", "speak German". */
const BEFORE_LANGUAGE =
  /(?:^| )(?:en|em|speak|speaking|speaks|parler|parle[sz]?|hablar|hablas?|hablo|falar|falas?|falo|parlare|parl[aio]|spreek|spreekt|spreken|in het|auf)$/;
/** "in Spanish" means the language where the clause ends with it, but not "in Spanish offices". */
const MAYBE_BEFORE = /(?:^| )(?:in|into|to)$/;
const CLAUSE_END = /^\s*(?:$|[^\s\p{L}]|(?:please|pls|bitte|per favore|por favor|alsjeblieft)(?!\p{L}))/u;

/** Whether what looks like a demonym names a language in its text. */
export function isSpokenLanguage(text: string, { kind, from, to }: FoundPlace): boolean {
  if (kind !== 'demonym') return false;
  const before = typedWords(text.slice(0, from))
    .slice(-2)
    .map(({ folded }) => folded)
    .join(' ');
  return BEFORE_LANGUAGE.test(before) || (MAYBE_BEFORE.test(before) && CLAUSE_END.test(text.slice(to)));
}
