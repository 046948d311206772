import { fileURLToPath } from 'node:url';
import { createMarketFinder } from '../../../domain/faq/marketFinder.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import { buildEditions } from '../../../store/content/buildEditions.ts';
import { createContentReader } from '../../../store/content/contentReader.ts';
import { readRawContent } from '../../../store/content/rawContent.ts';
import { examplesOf } from '../languageExamples.ts';
import { languageAdvice } from './languageAdvice.ts';

/** What could be better in the examples of a content folder, one text after the other for each language. */
export function* contentAdvice(folder: URL | string, locales: readonly Locale[]): Generator<string> {
  const raw = readRawContent(createContentReader(folder instanceof URL ? fileURLToPath(folder) : folder));
  const [program] = buildEditions(raw.editions).values();
  if (program === undefined) return;
  const findMarkets = createMarketFinder(raw.places);
  for (const locale of locales) {
    const advice = languageAdvice(examplesOf(raw, locale, findMarkets), program.entries.keys(), program);
    yield `# ${locale}\n\n${advice}`;
  }
}
