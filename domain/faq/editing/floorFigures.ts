import type { Locale } from '../../people/locale.ts';
import { bestLabel, isAnswered, isOutside, isRight, type Outcome } from '../outcome.ts';
import type { Question } from '../question.ts';
import { OUT_OF_SCOPE, type Understanding } from '../understanding.ts';
import type { FloorFigures, LostQuestion } from './faqOutcome.ts';
import { type Floor, floorOf } from './floor.ts';

/** A question, and what became of it before and after a change. */
export interface TriedQuestion {
  readonly question: Question;
  readonly before: Understanding;
  readonly after: Understanding;
}

/** What a change makes of the questions of one language. */
export interface TriedLanguage {
  readonly figures: FloorFigures;
  readonly lost: readonly LostQuestion[];
  readonly isBelowFloor: boolean;
}

/** Counts what a change makes of the questions of one language. Where nobody could be helped before it, nobody is kept from changing something. */
export function tryLanguage(locale: Locale, tried: readonly TriedQuestion[]): TriedLanguage {
  const floor = floorOf(locale);
  const [before, after] = [sharesOf(outcomes(tried, 'before')), sharesOf(outcomes(tried, 'after'))];
  const lost = tried.filter((one) => isRight(outcome(one, 'before')) && !isRight(outcome(one, 'after'))).map(lostOf);
  return {
    ...{ figures: { locale, ...after, floor }, lost },
    isBelowFloor: isBelow(after, before, floor) || lost.some(isOfCommand),
  };
}

/** Whoever wants their data deleted gets no answer of the FAQ instead: of commands not even one may be lost, whatever its share. */
const isOfCommand = ({ expected }: LostQuestion): boolean => expected.startsWith('intent:');

type Shares = Pick<FloorFigures, 'helped' | 'wrong'>;
type Side = 'before' | 'after';

/** Below the floor, and by this change: one that finds the figures below and leaves them there does no harm. */
function isBelow(after: Shares, before: Shares, floor: Floor): boolean {
  const helpsLess = after.helped < floor.helped && after.helped < before.helped;
  return helpsLess || (after.wrong > floor.wrong && after.wrong > before.wrong);
}

/** Helped: of those that are the bot's to answer. Wrong: of all, what was answered or done and should not have been. */
function sharesOf(outcomes: readonly Outcome[]): Shares {
  const inScope = outcomes.filter((one) => !isOutside(one));
  const wrong = outcomes.filter((one) => isAnswered(one) && !isRight(one));
  return { helped: share(inScope.filter(isRight), inScope, 1), wrong: share(wrong, outcomes, 0) };
}

const share = (some: readonly unknown[], all: readonly unknown[], ofNone: number): number =>
  all.length === 0 ? ofNone : some.length / all.length;

const outcomes = (tried: readonly TriedQuestion[], side: Side): Outcome[] => tried.map((one) => outcome(one, side));

const outcome = ({ question: { text, wanted }, ...sides }: TriedQuestion, side: Side): Outcome => ({
  ...{ text, wanted, decision: sides[side] },
});

function lostOf(tried: TriedQuestion): LostQuestion {
  const { text, wanted, locale } = tried.question;
  const instead = bestLabel(outcome(tried, 'after')) ?? OUT_OF_SCOPE;
  return { text, locale, expected: wanted[0] ?? OUT_OF_SCOPE, instead };
}
