import { LOCALES, type Locale } from '../people/locale.ts';
import { COMMAND_VERBS, type NegatableIntent } from './commandVerbs.ts';
import { comparable } from './comparable.ts';
import { foldAccents } from './foldAccents.ts';
import { CANNOT_JAPANESE, NEGATED_AFTER_JAPANESE, NEGATED_BEFORE_CHINESE, NEGATION_WORDS } from './negationWords.ts';
import type { Intent } from './understanding.ts';

/**
 * Whether a text says the opposite of a command ("don't delete my data"): it negates the command's verbs as often as it says them; not so
 * "don't wait, delete it" or "I have not enrolled yet and want to enroll".
 */
export function isNegated(text: string, intent: Intent, locale: Locale): boolean {
  const negation = isNegatable(intent) ? NEGATIONS[locale][intent] : undefined;
  if (negation === undefined) return false;
  const clauses = text.split(CLAUSE_END).map((clause) => foldAccents(comparable(clause)));
  const negated = sum(clauses.map(negation.negated));
  return negated > 0 && negated >= sum(clauses.map(negation.said));
}

/** Where a clause ends, a negation does: "non, cancella tutto". */
const CLAUSE_END = /[,;:!?.\n，、。；：！？…]+/u;

/** How often a clause says one command, and how often it negates it. */
interface Negation {
  readonly said: (clause: string) => number;
  readonly negated: (clause: string) => number;
}

const isNegatable = (intent: Intent): intent is NegatableIntent => intent in COMMAND_VERBS.en;

function negationOf(locale: Locale, verbs: string): Negation {
  if (locale === 'ja')
    return counting(verbs, `(?:${verbs})(?!${CANNOT_JAPANESE})[ぁ-ん]{0,2}?${NEGATED_AFTER_JAPANESE}`);
  if (locale === 'zh-Hans') return counting(verbs, `${NEGATED_BEFORE_CHINESE}(?:${verbs})`);
  const { before, between, after, unless } = NEGATION_WORDS[locale];
  const ahead = wordsInOrder(before, between, verbs);
  const behind = after && wordsInOrder(verbs, after.between, after.words);
  const { said, negated } = counting(`\\b(?:${verbs})\\b`, behind === undefined ? ahead : `${ahead}|${behind}`);
  const excused = new RegExp(`\\b(?:${unless})\\b`);
  return { said, negated: (clause) => (excused.test(clause) ? 0 : negated(clause)) };
}

const counting = (said: string, negated: string): Negation => ({ said: counterOf(said), negated: counterOf(negated) });

function counterOf(source: string): (text: string) => number {
  const pattern = new RegExp(source, 'gu');
  return (text) => text.match(pattern)?.length ?? 0;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The first words, then at most five of those that may stand between, then the last ones. */
const wordsInOrder = (first: string, between: string, last: string): string =>
  `\\b(?:${first}) (?:(?:${between}) ){0,5}(?:${last})\\b`;

const NEGATIONS = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    Object.fromEntries(
      Object.entries(COMMAND_VERBS[locale]).map(([intent, verbs]) => [intent, negationOf(locale, verbs)]),
    ),
  ]),
) as Readonly<Record<Locale, Readonly<Record<NegatableIntent, Negation>>>>;
