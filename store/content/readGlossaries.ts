import type { z } from 'zod';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { ContentReader } from './contentReader.ts';
import { glossarySchema } from './schemas.ts';

/** How the terms of the program are said in one language, by their English name. */
export type Glossary = z.infer<typeof glossarySchema>;

/** `glossaries/<locale>.yaml` of each language. Only the checks read them: the bot speaks without. */
export function readGlossaries(reader: ContentReader): Readonly<Record<Locale, Glossary>> {
  return inEachLocale((locale) => reader.yaml(`glossaries/${locale}.yaml`, glossarySchema) ?? {});
}
