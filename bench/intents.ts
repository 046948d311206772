import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Utterance } from '../domain/faq/understanding.ts';
import { markdownTable } from '../scripts/evaluation/markdownTable.ts';
import { percent } from '../scripts/evaluation/percent.ts';
import { readLabelledTexts } from '../scripts/readLabelledTexts.ts';
import { type Engine, NLPJS, OURS } from './intents/engines.ts';
import { accuracyInScope, bestMatthews, matthews, mostAccurateThreshold, recallOutside } from './intents/measures.ts';
import { CLINC150_PUBLISHED, HINT3_PUBLISHED } from './intents/published.ts';
import { runEngine } from './intents/run.ts';
import { bestThresholds } from './intents/threshold.ts';

/**
 * `node --import tsx bench/intents.ts`: the engine on public data beside published figures and nlp.js, in one run. The data are not part
 * of the project: `--data FOLDER` names a folder with `hint3/` and `clinc150/` (default `../shared/data`). Nothing is tuned on test
 * parts. `--without-nlpjs` needs no network; `--threshold` prints how well thresholds do on open-set splits of the training parts.
 */

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    'without-nlpjs': { type: 'boolean', default: false },
    threshold: { type: 'boolean', default: false },
  },
});
const engines = options['without-nlpjs'] ? [OURS] : [OURS, NLPJS];

if (!existsSync(options.data)) print(`There is no folder ${options.data}: name one with --data.`);
else if (options.threshold) await printThresholds();
else {
  for (const bot of Object.keys(HINT3_PUBLISHED)) await compareOnHint3(bot);
  await compareOnClinc150();
}

async function compareOnHint3(bot: string): Promise<void> {
  const [examples, questions] = [hint3(bot, 'train'), hint3(bot, 'test')];
  const published = HINT3_PUBLISHED[bot] ?? [];
  const rows = published.map(({ name, accuracy, matthews: best }) => [name, percent(accuracy), best.toFixed(3)]);
  for (const engine of engines) rows.push(await rowOnHint3(engine, examples, questions));
  print(`\nHINT3 ${bot}: ${examples.length} examples, ${questions.length} questions\n`);
  printTable(['', 'in scope right', 'best MCC', 'MCC at own threshold', 'learning', 'a question'], rows);
}

async function rowOnHint3(engine: Engine, examples: readonly Utterance[], questions: readonly Utterance[]) {
  const [run] = await runEngine(engine, examples, [questions]);
  if (run === undefined) return [engine.name];
  const { predictions, training, perQuestion } = run;
  const own = matthews(predictions, engine.ownThreshold(examples));
  const figures = [percent(accuracyInScope(predictions)), bestMatthews(predictions).value.toFixed(3), own.toFixed(3)];
  return [engine.name, ...figures, `${training.toFixed(0)} ms`, `${perQuestion.toFixed(2)} ms`];
}

async function compareOnClinc150(): Promise<void> {
  const parts = clinc150();
  const rows = CLINC150_PUBLISHED.map(({ name, accuracy, recall }) => [name, percent(accuracy), percent(recall)]);
  for (const engine of engines) rows.push(await rowOnClinc150(engine, parts));
  print(`\nCLINC150 full: ${parts.train.length} examples, ${parts.test.length} questions\n`);
  printTable(['', 'in scope right', 'out of scope refused', 'learning', 'a question'], rows);
}

async function rowOnClinc150(engine: Engine, parts: ReturnType<typeof clinc150>): Promise<string[]> {
  const [validation, test] = await runEngine(engine, parts.train, [parts.validation, parts.test]);
  if (validation === undefined || test === undefined) return [engine.name];
  const threshold = mostAccurateThreshold(validation.predictions);
  const figures = [accuracyInScope(test.predictions, threshold), recallOutside(test.predictions, threshold)];
  const times = [`${(test.training / 1000).toFixed(1)} s`, `${test.perQuestion.toFixed(2)} ms`];
  return [engine.name, ...figures.map(percent), ...times];
}

async function printThresholds(): Promise<void> {
  const sets = [hint3('sofmattress', 'train'), hint3('powerplay11', 'train'), clinc150().train];
  const tried = await bestThresholds(sets);
  printTable(
    ['threshold', 'sofmattress', 'powerplay11', 'CLINC150, few examples', 'mean'],
    tried.map(({ threshold, values, mean }) => [
      threshold.toFixed(2),
      ...[...values, mean].map((value) => value.toFixed(3)),
    ]),
  );
}

/** Prints a table; a row may lack its last cells. */
function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  print(
    markdownTable(
      header,
      rows.map((row) => header.map((_, column) => row[column] ?? '')),
    ),
  );
}

function hint3(bot: string, part: 'train' | 'test'): Utterance[] {
  return readLabelledTexts(`${options.data}/hint3/${bot}_${part}.csv`);
}

function clinc150(): Record<'train' | 'validation' | 'test', Utterance[]> {
  const data: Record<string, [string, string][]> = JSON.parse(
    readFileSync(`${options.data}/clinc150/data_full.json`, 'utf8'),
  );
  const part = (...names: string[]): Utterance[] =>
    names.flatMap((name) => (data[name] ?? []).map(([text, label]) => ({ text, label })));
  return { train: part('train'), validation: part('val', 'oos_val'), test: part('test', 'oos_test') };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
