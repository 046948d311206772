import fc from 'fast-check';
import type { InsightEvent } from '../../domain/insights/event.ts';
import { FEEDBACK_REASONS } from '../../domain/insights/feedback.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Happening } from './insightModel.ts';

const TENANT = 'tenant';
const FIRST = new Date('2026-11-02T09:00:00Z').getTime();
const ENTRIES = ['cost', 'install', 'own/printer'];
const LOCALES: readonly Locale[] = ['en', 'ja'];
/** Minutes between one happening and the next: at once, at both limits of what counts against an answer, and days. */
const PAUSES = [0, 1, 10, 11, 300, 1_440, 1_441];

const drawn = fc.record({
  what: fc.constantFrom('answer', 'answer', 'clarify', 'refused', 'ticket', 'feedback', 'feedback', 'again'),
  entry: fc.constantFrom(...ENTRIES),
  locale: fc.constantFrom(...LOCALES),
  person: fc.constantFrom('ann', 'ann', 'bob', undefined),
  pause: fc.constantFrom(...PAUSES),
  /** Which earlier answer a word is about, counted from the newest. */
  back: fc.nat(3),
  verdict: fc.constantFrom('helpful', 'not-helpful'),
  reason: fc.option(fc.constantFrom(...FEEDBACK_REASONS), { nil: undefined }),
});

/** Random histories of up to 40 happenings, in their order, as two people in two languages and somebody unknown make them. */
export const histories = fc.array(drawn, { maxLength: 40, size: 'max' }).map(historyOf);

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function historyOf(all: readonly Drawn[]): readonly Happening[] {
  const happenings: Happening[] = [];
  const answers: { readonly nonce: string; readonly entryId: string }[] = [];
  let time = FIRST;
  for (const [number, one] of all.entries()) {
    time += one.pause * 60_000;
    const last = happenings.at(-1);
    if (one.what === 'again' && last) happenings.push(last);
    if (one.what === 'again') continue;
    const at = new Date(time);
    const about = answers.at(-1 - one.back) ?? { nonce: 'never', entryId: one.entry };
    if (one.what === 'feedback') happenings.push(feedbackOf(one, at, about));
    else happenings.push({ kind: 'event', event: eventOf(one, at, `n${number}`) });
    if (one.what === 'answer') answers.push({ nonce: `n${number}`, entryId: one.entry });
  }
  return happenings;
}

function feedbackOf(
  { locale, person, verdict, reason }: Drawn,
  at: Date,
  { nonce, entryId }: { readonly nonce: string; readonly entryId: string },
): Happening {
  const place = { person: personOf(person ?? 'cid'), answer: nonce, at, entryId, edition: 'e1', version: 0, locale };
  // A reason always, or a later word that comes alone would keep that of the earlier one.
  return { kind: 'feedback', feedback: { ...place, verdict, reason: reason ?? 'wrong' } };
}

function eventOf({ what, entry, locale, person }: Drawn, at: Date, nonce: string): InsightEvent {
  const common = { key: `answered:${nonce}`, at, edition: 'e1', locale, ...(person && { asker: personOf(person) }) };
  if (what === 'refused') return { ...common, event: { kind: 'not-answered' } };
  if (what === 'ticket') return { ...common, event: { kind: 'ticket' } };
  return { ...common, event: { kind: 'answered', entryId: entry, how: what === 'clarify' ? 'clarify' : 'answer' } };
}

const personOf = (personId: string) => ({ tenantId: TENANT, personId });
