import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Recognize, trainRecognizer } from '../domain/faq/recognizer.ts';
import { answerJsonLines } from './answerJsonLines.ts';
import { languageOfTexts } from './languageOfTexts.ts';
import { readLabelledTexts } from './readLabelledTexts.ts';

/** `npm run -s intents -- --train FILE.csv`: the understanding engine on any labelled texts. Reads and writes JSON lines. */

const MOST_RANKED = 5;
const LINE = z.object({ text: z.string() });

const recognize = learn();

const refused = await answerJsonLines((line) => {
  const parsed = LINE.safeParse(line);
  if (!parsed.success) throw new RangeError('Give {"text": "..."}.');
  const { ranked, isInScope } = recognize(parsed.data.text);
  const shown = ranked.slice(0, MOST_RANKED).map(([label, score]) => [label, rounded(score)] as const);
  const [best] = shown;
  return { text: parsed.data.text, label: isInScope ? best?.[0] : null, confidence: best?.[1] ?? 0, ranked: shown };
});
if (refused > 0) process.exitCode = 1;

/** What the named file teaches. What is wrong with it is said in one line, and the program ends with 1. */
function learn(): Recognize {
  try {
    const { train } = parseArgs({ options: { train: { type: 'string' } } }).values;
    if (train === undefined) throw new RangeError('Name the examples: npm run -s intents -- --train FILE.csv');
    const examples = readLabelledTexts(train);
    const locale = languageOfTexts(examples.map(({ text }) => text));
    return trainRecognizer(examples, { locale, abbreviations: new Map() });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return process.exit(1);
  }
}

/** A score between 0 and 1: that of the kernel ridge may lie a little outside. */
function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 10_000) / 10_000;
}
