import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botframework-schema';
import type { TurnFacts } from '../dialogs/turnFacts.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { PersonalChat, PersonKey } from '../domain/people/person.ts';
import type { MarketCode } from '../domain/program.ts';

/** What remembering a chat needs. */
export interface ChatMemoryParts {
  readonly people: PeopleStore;
  /** The market of a person's enrollment, which stands in where Teams tells no country. */
  readonly enrolledMarket: (person: PersonKey) => Promise<MarketCode | undefined>;
}

/** Remembers where the person's chat is, and what else is known; writes only what changed. True for a person who was not known. */
export async function rememberChat(
  activity: Activity,
  facts: TurnFacts,
  known: PersonalChat | undefined,
  { people, enrolledMarket }: ChatMemoryParts,
): Promise<boolean> {
  const market = facts.country ?? known?.market ?? (await enrolledMarket(facts.person));
  const isGuest = isGuestOf(activity) || known?.isGuest === true;
  const chat = { ...chatOf(activity, facts), ...(market && { market }), ...(isGuest && { isGuest }) };
  return !isDeepStrictEqual(chat, known) && people.remember(chat);
}

/** Whether Teams says, as it does in rosters, that somebody is a guest of the tenant. */
function isGuestOf({ from }: Activity): boolean {
  return (from as { readonly userRole?: unknown }).userRole === 'guest';
}

function chatOf({ conversation, serviceUrl, from, recipient }: Activity, { person, locale }: TurnFacts) {
  return {
    person,
    conversationId: conversation.id,
    serviceUrl,
    channelAccountId: from.id,
    botAccountId: recipient.id,
    locale,
  };
}
