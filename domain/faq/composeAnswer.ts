import { marketName } from '../marketNames.ts';
import type { LaterChange, MarketCode } from '../program.ts';
import type { Say } from '../strings.ts';
import { resolveLinks } from './answerLinks.ts';
import type { Edition, Entry } from './entry.ts';
import { isMarketTopic, MARKETS_TOPIC, topicOfMarket } from './marketTopics.ts';
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
  readonly sourceUrl: string;
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
  return {
    entryId: entry.id,
    question: entry.text[locale].question,
    text: openedFor(entry, textOf(edition, entry, market, context.say), context),
    changedLater: changedLine(changeOf(edition, entry, market), context.say),
    sourceTitle: source?.title ?? edition.label[locale],
    sourceDate: source?.date ?? edition.date,
    sourceUrl: source?.url ?? '',
  };
}

/** The entry's own words, after the market's own answer where the entry is about all markets or all markets without an offer. */
function textOf(edition: Edition, entry: Entry, market: MarketCode | undefined, say: Say): string {
  const words = resolveLinks(entry.text[say.locale].answer.trim(), (id) => shownLink(edition.links, id)?.url);
  const isGeneral = entry.id === MARKETS_TOPIC || entry.id === 'market-unavailable';
  return market !== undefined && isGeneral ? marketAnswer(edition, market, say) : words;
}

/** What the program offers in one market, from the market data alone. */
export function marketAnswer(edition: Edition, market: MarketCode, say: Say): string {
  const exception = edition.exceptions[market];
  const store = exception?.store === undefined ? undefined : shownLink(edition.links, exception.store)?.url;
  const page = shownLink(edition.links, edition.signUpLink)?.url ?? '';
  const values = { market: marketName(market, say.locale), program: edition.shortName, page: store ?? page };
  const offer = say(`answer.market.${exception?.offer ?? 'offered'}`, values);
  return exception?.offer === 'none' ? offer : `${offer}\n\n${say('answer.market.decides')}`;
}

function openedFor(entry: Entry, text: string, { say, administrator }: AnswerContext): string {
  if (entry.audience !== 'administrator') return text;
  const opening = administrator
    ? say('answer.administratorNamed', { name: administrator })
    : say('answer.administrator');
  return `${opening}\n\n${text}`;
}

/** A market's own change goes before the entry's; what changed elsewhere is left out where one market was asked about. */
function changeOf(edition: Edition, entry: Entry, market: MarketCode | undefined): LaterChange | undefined {
  if (market === undefined) return entry.changedLater;
  const isOwnEntry = topicOfMarket(market, edition) === entry.id && entry.id !== MARKETS_TOPIC;
  return (
    edition.changedMarkets[market] ?? (isOwnEntry && entry.id !== 'market-unavailable' ? entry.changedLater : undefined)
  );
}

/** "Microsoft changed this later (March 2022): …"; undefined where nothing changed. */
export function changedLine(change: LaterChange | undefined, say: Say): string | undefined {
  if (change === undefined) return undefined;
  return say('answer.changedLater', { date: sourceDate(change.date, say.locale), text: change.text[say.locale] });
}
