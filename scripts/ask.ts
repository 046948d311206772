import { z } from 'zod';
import { createUnderstanding } from '../domain/faq/createUnderstanding.ts';
import type { Understanding } from '../domain/faq/understanding.ts';
import { inEachLocale } from '../domain/people/inEachLocale.ts';
import { LOCALES } from '../domain/people/locale.ts';
import { createSay } from '../domain/strings.ts';
import { loadContent } from '../store/content/loadContent.ts';
import { projectLearnedCache } from '../store/learnedCache.ts';
import { answerJsonLines } from './answerJsonLines.ts';
import { answerText } from './answerText.ts';
import { measuredEdition } from './measuredEdition.ts';

/** `npm run -s ask`: says how questions given as JSON lines are understood, and what a person would read. */

const LINE = z.object({ text: z.string(), locale: z.string().nullish() });

const content = loadContent(new URL('../content/', import.meta.url));
const edition = measuredEdition(content.editions);
const understand = createUnderstanding({
  ...content,
  program: edition,
  locales: LOCALES,
  remember: projectLearnedCache(),
});
const sayIn = inEachLocale((locale) => createSay(locale, content.strings[locale]));

const refused = await answerJsonLines((line) => {
  const parsed = LINE.safeParse(line);
  if (!parsed.success) throw new RangeError('Give {"text": "...", "locale": "fr-FR"}; the locale may be left out.');
  return answerTo(understand(parsed.data.text, { locale: parsed.data.locale ?? undefined }));
});
if (refused > 0) process.exitCode = 1;

function answerTo(understanding: Understanding): object {
  const { text, kind, confidence, locale } = understanding;
  const lang = understanding.foreignLanguage ?? locale;
  const answer = answerText(understanding, edition, sayIn[locale]);
  const two = kind === 'answer' && understanding.also !== undefined ? { answers: 2 } : {};
  const rounded = Math.round(confidence * 1000) / 1000;
  return { text, kind, ids: idsOf(understanding), ...two, confidence: rounded, lang, answer };
}

function idsOf(understanding: Understanding): readonly string[] {
  if (understanding.kind === 'intent') return [understanding.intent];
  return understanding.kind === 'out-of-scope' ? [] : understanding.ids;
}
