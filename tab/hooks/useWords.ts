import { useEffect, useState } from 'react';
import { DEFAULT_LOCALE, localeOf, readersTag } from '../../domain/people/locale.ts';
import { loadWords } from '../text/loadWords.ts';
import { createWords, type Words } from '../text/words.ts';

/** The page's words in the language of `tag`, else in English; undefined until tag and words are there. */
export function useWords(tag: string | undefined): Words | undefined {
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    if (tag === undefined) return;
    const locale = localeOf(tag) ?? DEFAULT_LOCALE;
    document.documentElement.lang = readersTag(locale);
    void loadWords(locale).then((table) => setWords(createWords(locale, table)));
  }, [tag]);
  return words;
}
