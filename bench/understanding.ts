import { createUnderstanding } from '../domain/faq/createUnderstanding.ts';
import { LOCALES } from '../domain/people/locale.ts';
import { percentile } from '../scripts/evaluation/percentile.ts';
import { questionsOf } from '../scripts/evaluation/questionParts.ts';
import { measuredEdition } from '../scripts/measuredEdition.ts';
import { loadContent } from '../store/content/loadContent.ts';
import { projectLearnedCache } from '../store/learnedCache.ts';

/**
 * `node --expose-gc --import tsx bench/understanding.ts`: what understanding costs with all languages loaded: making it ready (with what was
 * learned before, and anew), one question, memory. The questions are those of `content/questions`.
 */

const ROUNDS = 3;

const content = loadContent(new URL('../content/', import.meta.url));
const program = measuredEdition(content.editions);
const parts = { ...content, program, locales: LOCALES };
const questions = [...questionsOf('development', []).values()].flat();

const before = memory();
makeReady('first (learned anew where .cache/ has nothing of this content)');
const understand = makeReady('ready from .cache/');
print('memory', `${(memory() - before).toFixed(0)} MB (both of them: half of it is one)`);
for (let round = 1; round <= ROUNDS; round += 1) measureQuestions(round);
learnAnew();

function makeReady(what: string) {
  const begun = performance.now();
  const ready = createUnderstanding({ ...parts, remember: projectLearnedCache() });
  LOCALES.forEach(ready.warmUp);
  print(what, `${(performance.now() - begun).toFixed(0)} ms`);
  return ready;
}

function measureQuestions(round: number): void {
  const times = questions.map(({ text, locale }) => {
    const asked = performance.now();
    understand(text, { locale });
    return performance.now() - asked;
  });
  const figures = [0.5, 0.99].map((share) => `p${share * 100} ${percentile(times, share).toFixed(2)} ms`);
  print(`round ${round}, ${questions.length} questions`, figures.join(', '));
}

function learnAnew(): void {
  const forgetful = createUnderstanding(parts);
  for (const locale of LOCALES) {
    const begun = performance.now();
    forgetful.warmUp(locale);
    print(
      `learning ${locale}, ${content.utterances[locale].length} examples`,
      `${(performance.now() - begun).toFixed(0)} ms`,
    );
  }
}

/** Heap and arrays in MB, after a collection where node was started with `--expose-gc`. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what}: ${figure}\n`);
}
