import type { InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { sharedAnswerCard } from '../../cards/sharedAnswerCard.ts';
import { composeAnswer } from '../../domain/faq/composeAnswer.ts';
import type { Edition, Entry } from '../../domain/faq/entry.ts';
import { searchEntries } from '../../domain/faq/searchEntries.ts';
import type { Understand } from '../../domain/faq/understanding.ts';
import { DEFAULT_LOCALE, type Locale, localeOf } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';

/** The name of the invoke by which Teams asks. */
export const SEARCH_INVOKE = 'composeExtension/query';
/** The command and its parameter, as the manifest names them. */
const COMMAND = 'searchFaq';
const PARAMETER = 'query';
const LONGEST_QUERY = 200;
/** Below a result's title stands the beginning of its answer. */
const LONGEST_TEASER = 120;

const query = z.object({
  commandId: z.literal(COMMAND),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** What searching needs. */
export interface SearchParts {
  readonly edition: Edition;
  readonly understand: Understand;
  readonly sayIn: (locale: Locale) => Say;
  readonly contacts: { readonly administrator: string };
  readonly appId: string;
}

/**
 * Answers the search from the compose box of any chat with cards to put into it. It reads the words and their language and nothing else: the
 * chat is not the bot's, so it is neither remembered nor counted.
 */
export function searchFaq({ activity }: TurnContext, parts: SearchParts): InvokeResponse {
  const asked = query.safeParse(activity.value);
  if (!asked.success) return { status: 400 };
  const typed = asked.data.parameters.find(({ name }) => name === PARAMETER)?.value;
  const words = typeof typed === 'string' ? typed.slice(0, LONGEST_QUERY).trim() : '';
  const own = localeOf(activity.locale) ?? DEFAULT_LOCALE;
  const understanding = parts.understand(words, { locale: activity.locale });
  const locale = words === '' ? own : understanding.locale;
  const found = searchEntries(words, parts.edition, understanding, locale);
  const say = parts.sayIn(locale);
  return { status: 200, body: { composeExtension: found.length > 0 ? results(found, say, parts) : nothing(say) } };
}

function results(found: readonly Entry[], say: Say, parts: SearchParts) {
  return {
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map((entry) => result(entry, say, parts)),
  };
}

function result(entry: Entry, say: Say, { edition, contacts, appId }: SearchParts) {
  const answer = composeAnswer(edition, entry, { say, administrator: contacts.administrator });
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: sharedAnswerCard({ ...answer, appId }, say).card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: answer.question, text: teaser(answer.text) },
    },
  };
}

/** Plain words: a preview shows no Markdown. */
function teaser(markdown: string): string {
  const text = markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_#>`]|^\s*(?:-|\d+\.)\s/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST_TEASER ? `${text.slice(0, LONGEST_TEASER - 1).trimEnd()}…` : text;
}

function nothing(say: Say) {
  return { type: 'message', text: say('search.nothing') };
}
