import { STARTER_ENTRIES } from '../namedContent.ts';
import type { Locale } from '../people/locale.ts';
import { KNOWN_TEXT, ONLY_NAMED } from './constants.ts';
import type { Entry } from './entry.ts';
import { readFollowUp } from './followUp.ts';
import { hardlySaysMoreThanName } from './namesProgram.ts';
import { findTwoQuestions, type Reading } from './severalQuestions.ts';
import type { AnsweredPart } from './understanding.ts';

/** What is known of a text before it is read. */
export interface TextContext {
  readonly locale: Locale;
  /** The entry that was answered right before, if one was. */
  readonly previous: Entry | undefined;
  /** Whether the text stands word for word in the content; it is one thing then. */
  readonly isKnown: boolean;
  /** The text without the greeting in front of it. */
  readonly withoutGreeting: string;
}

/** What a whole text means: one thing, or two questions (then `also` is the second one's answer). */
export type WholeReading = Reading & { readonly also?: AnsweredPart | undefined };

/** What a whole text means. `read` reads any text as one thing. */
export function readInContext(
  text: string,
  { locale, previous, isKnown, withoutGreeting }: TextContext,
  read: (text: string) => Reading,
): WholeReading {
  const followUp = previous && readFollowUp(text, locale, previous);
  if (followUp !== undefined) return followUp;
  if (isKnown) return read(text);
  if (withoutGreeting === '' && text !== '') return { kind: 'intent', intent: 'greeting', confidence: KNOWN_TEXT };
  const whole = readQuestions(text, locale, read);
  if (withoutGreeting === text) return whole;
  const rest = readQuestions(withoutGreeting, locale, read);
  return saysMore(rest, whole) ? rest : whole;
}

function readQuestions(text: string, locale: Locale, read: (text: string) => Reading): WholeReading {
  const alone = read(text);
  const two = findTwoQuestions({ text, locale, reading: alone }, read);
  if (two === undefined) return alone.kind === 'out-of-scope' && hardlySaysMoreThanName(text) ? ASK_BACK : alone;
  const { first, second, confidence } = two;
  return { kind: 'answer', ids: [first.id, second.id], market: first.market, also: second, confidence };
}

/** Who hardly says more than the program's name is offered what people ask about first, rather than refused. */
const ASK_BACK: WholeReading = { kind: 'clarify', ids: STARTER_ENTRIES, confidence: ONLY_NAMED };

/** Whether what follows a greeting says more than both together, which a greeting in front makes a greeting or nothing at all. */
function saysMore(rest: WholeReading, whole: WholeReading): boolean {
  if (rest.kind === 'out-of-scope' || (rest.kind === 'intent' && rest.intent === 'greeting')) return false;
  return rest.kind !== 'clarify' || whole.kind !== 'answer';
}
