import { createUnderstanding } from '../domain/faq/createUnderstanding.ts';
import { createMarketFinder } from '../domain/faq/marketFinder.ts';
import { isRight } from '../domain/faq/outcome.ts';
import { examplesIn } from '../domain/faq/trainingExamples.ts';
import { LOCALES } from '../domain/people/locale.ts';
import { loadContent } from '../store/content/loadContent.ts';
import { projectLearnedCache } from '../store/learnedCache.ts';
import { askQuestions, joinAsked } from './evaluation/askQuestions.ts';
import { calibrationLines } from './evaluation/calibrate.ts';
import { confusionsOf } from './evaluation/confusions.ts';
import { confusionsTable } from './evaluation/confusionsTable.ts';
import { crossTrials } from './evaluation/crossTrials.ts';
import { type EvaluationOptions, evaluationOptions } from './evaluation/evaluationOptions.ts';
import { examplesTable, ownEntriesTable, questionsTable, timesTable } from './evaluation/figuresTable.ts';
import { examplesOf } from './evaluation/languageExamples.ts';
import { mistakeLine } from './evaluation/mistakeLine.ts';
import { ownEntryLocales, ownEntryTrial } from './evaluation/ownEntryTrials.ts';
import { questionsOf } from './evaluation/questionParts.ts';
import { questionTrials } from './evaluation/questionTrials.ts';
import { drawPictures, writeSections } from './evaluation/understandingDocs.ts';
import { measuredEdition } from './measuredEdition.ts';

/**
 * `npm run evaluate`: how well questions are understood, by the questions of `test/understanding/`, from which nothing is learned.
 * `evaluation/evaluationOptions.ts` says what can be asked for besides.
 */

const MOST_CONFUSIONS = 25;

const options = readOptions();
const content = loadContent(new URL('../content/', import.meta.url));
const program = measuredEdition(content.editions);
const parts = { ...content, program, locales: LOCALES, remember: projectLearnedCache() };

const tables = new Map<string, string>();
const outcomes = measureQuestions();
measureOwnEntries();
if (options.crossValidate) measureExamples();
if (options.write) {
  writeSections(tables);
  drawPictures(outcomes);
}

/** Asks the questions of the chosen part and prints what came of it. */
function measureQuestions() {
  const understand = createUnderstanding(parts);
  LOCALES.forEach(understand.warmUp);
  const questions = questionsOf(options.part, Object.values(content.utterances).flat());
  const byLanguage = Array.from(
    questions,
    ([locale, ofLanguage]) => [locale, askQuestions(understand, ofLanguage)] as const,
  );
  const all = joinAsked(byLanguage.map(([, asked]) => asked));
  const sets = [...byLanguage, ['all', all] as const];
  report('questions', `Questions of the part "${options.part}"`, questionsTable(sets));
  report('confusions', 'Most often confused', confusionsTable(confusionsOf(all.outcomes), MOST_CONFUSIONS));
  print(timesTable(sets));
  if (options.mistakes)
    print(
      all.outcomes
        .filter((outcome) => !isRight(outcome))
        .map(mistakeLine)
        .join('\n'),
    );
  return all.outcomes;
}

/** Asks about entries that an organization might add, in other words than theirs. */
function measureOwnEntries(): void {
  const questions = questionsOf('development', Object.values(content.utterances).flat());
  const trials = ownEntryLocales().map((locale) =>
    ownEntryTrial(parts, locale, examplesIn(locale, content.utterances, program), questions.get(locale) ?? []),
  );
  report('own-entries', 'Entries that an organization adds', ownEntriesTable(trials));
}

/** Tries the examples on models that had not seen them and prints what came of it, and the calibration that fits. */
function measureExamples(): void {
  const findMarkets = createMarketFinder(content.places);
  const trials = LOCALES.map(
    (locale) => [locale, crossTrials(examplesOf(content, locale, findMarkets), parts.program, options.folds)] as const,
  );
  const sets = trials.map(([locale, ofLanguage]) => [locale, ofLanguage.map(({ outcome }) => outcome)] as const);
  report('examples', 'Cross-validation on the examples, near duplicates held out together', examplesTable(sets));
  if (!options.calibrate) return;
  const questions = questionsOf('development', Object.values(content.utterances).flat());
  const languages = trials.map(([locale, examples]) => ({
    locale,
    examples,
    questions: questionTrials(examplesOf(content, locale, findMarkets), parts.program, questions.get(locale) ?? []),
  }));
  print(calibrationLines(languages));
}

function readOptions(): EvaluationOptions {
  try {
    return evaluationOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return process.exit(1);
  }
}

/** Prints a table, and keeps it for the section of the documentation that has its name. */
function report(section: string, title: string, table: string): void {
  tables.set(section, table);
  print(`${title}\n\n${table}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
