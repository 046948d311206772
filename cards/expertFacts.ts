import { marketName } from '../domain/marketNames.ts';
import type { Say } from '../domain/strings.ts';
import { surenessOf } from '../domain/support/surenessOf.ts';
import type { Ticket, TicketContext } from '../domain/support/ticket.ts';
import type { CardElement } from './adaptiveCard.ts';
import { languageName } from './languageName.ts';
import { plainWords } from './plainWords.ts';
import type { Choice } from './views.ts';

/** One thing that is known, in plain words. */
export interface ExpertFact {
  readonly title: string;
  readonly value: string;
}

/** What is known of a question, as a card shows it. */
export function expertFacts(ticket: Ticket, entries: readonly Choice[], say: Say): CardElement {
  const facts = factsOf(ticket, entries, say).map(({ title, value }) => ({ title, value: plainWords(value) }));
  return { type: 'FactSet', spacing: 'small', facts };
}

/** What experts should know of a question so that nobody asks or says it again: language, market, enrollment, and what the bot said. */
export function factsOf(
  { locale, market, context }: Ticket,
  entries: readonly Choice[],
  say: Say,
): readonly ExpertFact[] {
  const marketIn = market === undefined ? say('experts.unknown') : marketName(market, say.locale);
  const isAnswer = context.shown !== 'clarification'; // It asked back because it was not sure of any of them.
  const sure =
    isAnswer && context.confidence !== undefined ? [fact('confidence', sureness(context.confidence, say), say)] : [];
  return [
    fact('language', languageName(locale, say.locale), say),
    fact('market', marketIn, say),
    fact('enrollment', say(`experts.enrollment.${context.enrollment ?? 'none'}`), say),
    fact(context.shown === 'clarification' ? 'offered' : 'answered', toldBy(context, entries, say), say),
    ...sure,
  ];
}

function fact(
  name: 'language' | 'market' | 'enrollment' | 'answered' | 'offered' | 'confidence',
  value: string,
  say: Say,
) {
  return { title: say(`experts.fact.${name}`), value };
}

function toldBy({ shown, entryIds }: TicketContext, entries: readonly Choice[], say: Say): string {
  if (shown === 'nothing' || shown === 'refusal') return say(`experts.shown.${shown}`);
  return entryIds.map((id) => titleOf(id, entries)).join(' · ');
}

/** The title of an entry; one that nobody knows is named by its id. */
export function titleOf(id: string, entries: readonly Choice[]): string {
  return entries.find((entry) => entry.id === id)?.title ?? id;
}

function sureness(confidence: number, say: Say): string {
  const percent = new Intl.NumberFormat(say.locale, { style: 'percent' }).format(confidence);
  return say(`experts.confidence.${surenessOf(confidence)}`, { percent });
}
