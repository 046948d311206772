import { monitorEventLoopDelay } from 'node:perf_hooks';
import { learnElsewhere } from '../bot/faq/learnElsewhere.ts';
import { LiveFaq } from '../bot/faq/liveFaq.ts';
import { createEditableUnderstanding } from '../domain/faq/editing/editableUnderstanding.ts';
import type { FaqVersion } from '../domain/faq/editing/faqEdit.ts';
import { inEachLocale } from '../domain/people/inEachLocale.ts';
import { LOCALES, type Locale } from '../domain/people/locale.ts';
import { measuredEdition } from '../scripts/measuredEdition.ts';
import { loadContent } from '../store/content/loadContent.ts';
import { projectLearnedCache } from '../store/learnedCache.ts';

/**
 * `node --import tsx bench/faqEdits.ts`: how long after a publication the bot knows the new words, and the rest of the language; and for how long it holds up
 * other turns meanwhile. Without a database, whose one query a turn is not measured here.
 */

const QUESTIONS: readonly (readonly [Locale, string])[] = [
  ['en', 'Where do I park my bicycle?'],
  ['de', 'Wo stelle ich mein Fahrrad ab?'],
  ['ja', '自転車はどこに停めますか？'],
];

const content = loadContent(new URL('../content/', import.meta.url));
const program = measuredEdition(content.editions);
const versions: FaqVersion[] = [];
const learner = learnElsewhere({ ...content, program });
const understanding = createEditableUnderstanding({
  ...{ ...content, program, locales: LOCALES, remember: projectLearnedCache() },
});
const live = new LiveFaq({
  ...{ ...content, program, learner, understanding, ownSource: inEachLocale(() => 'experts') },
  store: { revision: async () => versions.length, published: async () => [...versions] },
  log: { warn: (facts: unknown) => process.stderr.write(`${JSON.stringify(facts)}\n`) },
  patienceMs: 0,
});
// The thread alone does not keep the process.
const alive = setInterval(() => undefined, 1_000);
for (const locale of LOCALES) live.warmUp(locale);
learner.begin();
await learner.ask({ locale: 'en', examples: content.utterances.en.slice(0, 50) }, []);
for (const [locale, question] of QUESTIONS) await publish(locale, question);
clearInterval(alive);
await learner.end();

async function publish(locale: Locale, question: string): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const number = versions.length + 1;
  versions.push(versionOf(number, locale, question));
  delay.enable();
  const begun = performance.now();
  await live.refresh();
  const known = performance.now() - begun;
  if (live.understand(question, { locale }).kind !== 'answer') throw new Error(`"${question}" is not known`);
  await live.settled();
  const learned = performance.now() - begun;
  delay.disable();
  const longest = Math.max(known, delay.max / 1e6);
  print(locale, `words known after ${ms(known)}, language learned after ${ms(learned)}, longest block ${ms(longest)}`);
}

function versionOf(number: number, locale: Locale, question: string): FaqVersion {
  return {
    ...{ number, edition: program.edition, entryId: `own/${number}`, base: 0, state: 'published' },
    ...{ author: 'expert', at: new Date('2026-11-22T10:00:00Z') },
    edit: {
      ...{ audience: 'employee', related: [], enroll: false, writtenIn: locale },
      texts: { [locale]: { question, answer: 'Behind the canteen.' } },
      variants: { [locale]: [`${question} 2`] },
    },
  };
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function print(what: string, figures: string): void {
  process.stdout.write(`${what}: ${figures}\n`);
}
