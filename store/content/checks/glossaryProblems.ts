import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import { flattenStrings } from '../flattenStrings.ts';
import type { Problem } from '../problem.ts';
import type { RawContent } from '../rawContent.ts';
import type { Glossary } from '../readGlossaries.ts';

/** What people read: the chat's texts, the HR console's, ready-made announcements, the editions. */
type Texts = Pick<RawContent, 'editions' | 'strings' | 'promotions'> & {
  readonly consoleStrings: RawContent['strings'];
};

/** Texts that people read and that hold a wording which the glossary of their language wants avoided. */
export function glossaryProblems(texts: Texts, glossaries: Readonly<Record<Locale, Glossary>>): Problem[] {
  return LOCALES.flatMap((locale) => {
    const avoided = avoidedIn(glossaries[locale]);
    return textsIn(texts, locale).flatMap(({ file, place, text }) =>
      avoided.filter(({ wording }) => padded(text).includes(wording)).map(({ message }) => ({ file, place, message })),
    );
  });
}

/** Spaces at the ends of a wording count: with them it is a word of its own. */
function avoidedIn(glossary: Glossary) {
  return Object.values(glossary).flatMap(({ use, avoid }) =>
    avoid.map((wording) => ({
      wording: evenSpaces(wording),
      message: `"${wording.trim()}" is not written here; the glossary has: ${use}`,
    })),
  );
}

function textsIn({ editions, strings, consoleStrings, promotions }: Texts, locale: Locale) {
  const files = [
    { file: `strings/${locale}.yaml`, table: strings[locale] },
    { file: `console/${locale}.yaml`, table: consoleStrings[locale] },
    { file: `promotions/${locale}.yaml`, table: flattenStrings(promotions[locale]) },
    ...editions.map(({ folder, words }) => ({
      file: `${folder}/${locale}.yaml`,
      table: flattenStrings(words[locale]),
    })),
  ];
  return files.flatMap(({ file, table }) => Object.entries(table).map(([place, text]) => ({ file, place, text })));
}

/** With a space at either end, so that a text's first and last words are words of their own too. */
const padded = (text: string): string => evenSpaces(` ${text} `);

const evenSpaces = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
