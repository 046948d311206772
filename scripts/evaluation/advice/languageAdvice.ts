import type { MarketData } from '../../../domain/faq/marketCandidates.ts';
import type { LocatedUtterance } from '../../../store/content/rawContent.ts';
import { crossTrials } from '../crossTrials.ts';
import type { LanguageExamples } from '../languageExamples.ts';
import { alikeExamples } from './alikeExamples.ts';
import { type ConfusedPair, confusedTopics } from './confusedTopics.ts';
import { createNearestOfTopic, type NearestOfTopic } from './nearestOfTopic.ts';
import { thinTopics } from './thinTopics.ts';

/** Few folds are enough to see which topics are confused. */
const FOLDS = 4;
/** Fewer mistakes between two topics are chance; more pairs than these nobody mends at once. */
const FEWEST_CONFUSIONS = 4;
const MOST_PAIRS = 15;
const SHOWN_OF_A_PAIR = 2;

/** What whoever writes the examples of a language could mend, as lines under headings. None of it is a defect. */
export function languageAdvice(
  language: LanguageExamples<LocatedUtterance>,
  topics: Iterable<string>,
  program: MarketData,
): string {
  const thin = thinTopics(topics, language.utterances);
  const alike = alikeExamples(language);
  const pairs = confusedTopics(crossTrials(language, program, FOLDS), FEWEST_CONFUSIONS).slice(0, MOST_PAIRS);
  const nearestOf = createNearestOfTopic(language);
  return [
    section(
      'Topics with few examples',
      thin.map(({ topic, count }) => `${topic}: ${count}`),
    ),
    section(
      'Examples of different labels that are nearly the same',
      alike.map(({ examples, similarity }) => `${examples.map(placed).join(' = ')} (${similarity.toFixed(2)})`),
    ),
    section(
      'Topics that are taken for each other',
      pairs.flatMap((pair) => pairLines(pair, nearestOf)),
    ),
  ].join('\n');
}

/** A pair, and the examples that are most surely misread, each with the example of the other topic that is most like it. */
function pairLines({ topics, misread }: ConfusedPair<LocatedUtterance>, nearestOf: NearestOfTopic<LocatedUtterance>) {
  const shown = misread.slice(0, SHOWN_OF_A_PAIR).map(({ example, got }) => {
    const nearest = nearestOf(example, got);
    const pulledBy = nearest === undefined ? '' : `, pulled by ${placed(nearest)}`;
    return `  ${placed(example)} is read as ${got}${pulledBy}`;
  });
  return [`${topics.join(' and ')}: ${misread.length} examples`, ...shown];
}

const placed = ({ file, line, text }: LocatedUtterance): string => `${file}:${line} "${text}"`;

const section = (heading: string, lines: readonly string[]): string =>
  [`## ${heading}`, ...(lines.length === 0 ? ['(none)'] : lines), ''].join('\n');
