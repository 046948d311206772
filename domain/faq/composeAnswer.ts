import { purchaseUrl } from '../enrollment/eligibility.ts';
import { languageName } from '../languageName.ts';
import { marketName } from '../marketNames.ts';
import { MARKETS_ENTRY, UNAVAILABLE_ENTRY } from '../namedContent.ts';
import type { LaterChange, MarketCode } from '../program.ts';
import type { Say } from '../strings.ts';
import { resolveLinks } from './answerLinks.ts';
import type { Edition, Entry } from './entry.ts';
import { isMarketTopic } from './marketTopics.ts';
import { shownLink } from './shownLink.ts';
import { sourceDate } from './sourceDate.ts';

/** What a person reads as the answer to a question, in their language. Teams Markdown. */
export interface ComposedAnswer {
  readonly entryId: string;
  readonly question: string;
  readonly text: string;
  /** "Microsoft changed this later (date): …", where it did. */
  readonly changedLater: string | undefined;
  readonly sourceTitle: string;
  /** ISO 8601, as precise as the source is. */
  readonly sourceDate: string;
  /** Empty where the source is the organization itself. */
  readonly sourceUrl: string;
  /** What the reader should know of the words: that they are in another language, or that the organization changed them. */
  readonly aside?: string | undefined;
}

/** Who reads the answer, and what they asked about. */
export interface AnswerContext {
  /** The interface texts of the reader's language. */
  readonly say: Say;
  /** The market that the question named; answers about markets are then for that market. */
  readonly market?: MarketCode | undefined;
  /** Whom an administrator's answer names, from the configuration; empty or undefined where nobody is configured. */
  readonly administrator?: string | undefined;
}

/** The answer of one entry of the edition. */
export function composeAnswer(edition: Edition, entry: Entry, context: AnswerContext): ComposedAnswer {
  const market = isMarketTopic(entry.id) ? context.market : undefined;
  const source = edition.sources[entry.source];
  const { locale } = context.say;
  const text = textOf(edition, entry, market, context.say);
  return {
    entryId: entry.id,
    question: entry.text[locale].question,
    text: openedFor(entry, text, context),
    changedLater: changedLine(changeOf(edition, entry, market), context.say),
    sourceTitle: source?.title[locale] ?? edition.label[locale],
    sourceDate: source?.date ?? edition.date,
    sourceUrl: source?.url ?? '',
    aside: asideOf(entry, context.say),
  };
}

/** The entry's own words; for a named market, and an entry about all markets, what the market data say of it instead. */
function textOf(edition: Edition, entry: Entry, market: MarketCode | undefined, say: Say): string {
  const words = resolveLinks(entry.text[say.locale].answer.trim(), (id) => shownLink(edition.links, id)?.url);
  return market !== undefined && isAboutAllMarkets(entry) ? marketAnswer(edition, market, say) : words;
}

/** What the program offers in one market, from the market data alone. */
function marketAnswer(edition: Edition, market: MarketCode, say: Say): string {
  const offered = edition.exceptions[market]?.offer ?? 'general';
  const page = purchaseUrl(edition, market);
  const values = { market: marketName(market, say.locale), program: edition.shortName, page };
  const offer = say(`answer.market.${offered === 'general' ? 'offered' : offered}`, values);
  return offered === 'none' ? offer : `${offer}\n\n${say('answer.market.decides')}`;
}

/** "This answer exists only in German so far.", or when the organization changed the words; undefined where they are the source's and the reader's. */
function asideOf({ writtenIn, edited }: Entry, say: Say): string | undefined {
  const lender = writtenIn?.[say.locale];
  if (lender !== undefined) return say('faq.onlyIn', { language: languageName(lender, say.locale) });
  const day = edited?.[say.locale];
  return day === undefined ? undefined : say('faq.edited', { date: sourceDate(day, say.locale) });
}

function openedFor(entry: Entry, text: string, { say, administrator }: AnswerContext): string {
  if (entry.audience !== 'administrator') return text;
  const opening = administrator
    ? say('answer.administratorNamed', { name: administrator })
    : say('answer.administrator');
  return `${opening}\n\n${text}`;
}

/** The change to tell under an answer: the named market's own before the entry's, and none that is not later than the answer's source. */
function changeOf(edition: Edition, entry: Entry, market: MarketCode | undefined): LaterChange | undefined {
  const change = market === undefined ? entry.changedLater : (edition.changedMarkets[market] ?? ownChange(entry));
  const sourceOfEntry = edition.sources[entry.source];
  const isTold = change !== undefined && sourceOfEntry !== undefined && sourceOfEntry.date >= change.date;
  return isTold ? undefined : change;
}

/** What changed in entries about all markets says nothing of the one market that was asked about. */
const ownChange = (entry: Entry): LaterChange | undefined =>
  isAboutAllMarkets(entry) ? undefined : entry.changedLater;

const isAboutAllMarkets = ({ id }: Entry): boolean => id === MARKETS_ENTRY || id === UNAVAILABLE_ENTRY;

/** "Microsoft changed this later (March 2022): …"; undefined where nothing changed. */
export function changedLine(change: LaterChange | undefined, say: Say): string | undefined {
  if (change === undefined) return undefined;
  return say('answer.changedLater', { date: sourceDate(change.date, say.locale), text: change.text[say.locale] });
}
