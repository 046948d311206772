import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createUnderstanding, decideFor, type UnderstandingParts } from '../domain/faq/createUnderstanding.ts';
import { candidatesFor } from '../domain/faq/marketCandidates.ts';
import { createMarketFinder } from '../domain/faq/marketFinder.ts';
import { isMarketTopic, topicOfMarket } from '../domain/faq/marketTopics.ts';
import { LOCALES, type Locale } from '../domain/people/locale.ts';
import type { MarketCode } from '../domain/program.ts';
import { loadContent } from '../store/content/loadContent.ts';
import { calibrationFor } from './evaluation/calibrate.ts';
import { crossValidate } from './evaluation/crossValidate.ts';
import { figuresTable } from './evaluation/figuresTable.ts';
import { isRight, type Outcome } from './evaluation/outcome.ts';
import { readQuestions, unseenOf } from './evaluation/readQuestions.ts';

/**
 * `npm run evaluate`: how well questions are understood. By cross-validation on the content's own examples, and on the questions of
 * `test/understanding/*.jsonl`, from which nothing is learned. Options: `-- --mistakes` lists what went wrong with the latter,
 * `-- --calibrate` prints the calibration's constants, `-- --folds 10`, `-- --only-questions` leaves the cross-validation out.
 */

const { values: options } = parseArgs({
  options: {
    calibrate: { type: 'boolean', default: false },
    mistakes: { type: 'boolean', default: false },
    'only-questions': { type: 'boolean', default: false },
    folds: { type: 'string', default: '10' },
  },
});

const content = loadContent(new URL('../content/', import.meta.url));
const program = content.editions.get('hup-2020-08');
if (program === undefined) throw new Error('The content has no edition "hup-2020-08".');
const parts: UnderstandingParts = { ...content, program, locales: LOCALES };
const findMarkets = createMarketFinder(content.places);

const trials = options['only-questions'] ? [] : LOCALES.map((locale) => ({ locale, ...validate(locale) }));
if (trials.length > 0) {
  print('Cross-validation on the examples, near duplicates held out together');
  print(figuresTable(trials.map(({ locale, outcomes }) => [locale, outcomes])));
}
if (options.calibrate) print(calibrationFor(trials.flatMap((trial) => trial.trials)));
const answered = questionFiles().map((file): [string, Outcome[]] => [file.name, ask(file.path)]);
if (answered.length > 0) {
  print('Questions from which nothing is learned');
  print(figuresTable(answered));
}
if (options.mistakes)
  for (const [, outcomes] of answered)
    print(
      outcomes
        .filter((o) => !isRight(o))
        .map(mistake)
        .join('\n'),
    );

function validate(locale: Locale) {
  const language = { locale, utterances: content.utterances[locale], synonyms: content.synonyms[locale], findMarkets };
  const heldOut = crossValidate(language, Number(options.folds)).map(({ utterance, guess }) => {
    const markets = findMarkets(utterance.text);
    const candidates = candidatesFor(markets.market, guess, parts.program);
    const wanted = wantedLabel(utterance.label, markets.market);
    const outcome = { text: utterance.text, wanted: [wanted], decision: decideFor(markets, guess, parts.program) };
    return { outcome, trial: { candidates, guess, wanted } };
  });
  return { outcomes: heldOut.map(({ outcome }) => outcome), trials: heldOut.map(({ trial }) => trial) };
}

function wantedLabel(label: string, market: MarketCode | undefined): string {
  return market !== undefined && isMarketTopic(label) ? topicOfMarket(market, parts.program) : label;
}

function questionFiles(): { name: string; path: string }[] {
  const folder = new URL('../test/understanding/development/', import.meta.url);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  return names.map((name) => ({ name, path: fileURLToPath(new URL(name, folder)) }));
}

function ask(file: string): Outcome[] {
  const understand = createUnderstanding(parts);
  const questions = unseenOf(readQuestions(file), Object.values(content.utterances).flat());
  return questions.map(({ text, wanted, locale }) => ({ text, wanted, decision: understand(text, { locale }) }));
}

function mistake({ text, wanted, decision }: Outcome): string {
  const done = decision.kind === 'intent' ? decision.intent : 'ids' in decision ? decision.ids.join(', ') : '';
  return `${text} | wanted ${wanted.join(' or ')} | ${decision.kind} ${done} (${decision.confidence.toFixed(2)})`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
