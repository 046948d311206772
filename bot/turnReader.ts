import type { TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { setTurnFacts, type TurnFacts } from '../dialogs/turnFacts.ts';
import type { Understand, Understanding } from '../domain/faq/understanding.ts';
import { DEFAULT_LOCALE, type Locale, localeOf } from '../domain/people/locale.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { PersonKey } from '../domain/people/person.ts';
import { removeMention } from './removeMention.ts';
import { scopeOf } from './turnInput.ts';

/** What is read of a text, in characters. Reading takes time that grows faster than the text, and more than this is no question. */
const LONGEST_TEXT = 1_000;
/** A longer name is no name, and would stand in a mail to somebody else. */
const LONGEST_NAME = 100;

/** What reading a turn needs. */
export interface TurnReaderParts {
  readonly people: PeopleStore;
  readonly understand: Understand;
}

/** What was read: the facts, and whether the person was not known before. */
export interface ReadTurn {
  readonly facts: TurnFacts;
  readonly isNewPerson: boolean;
}

/** Reads who speaks and in which language, notes it on the turn, and remembers where the person's own chat is. */
export async function readTurn(context: TurnContext, { people, understand }: TurnReaderParts): Promise<ReadTurn> {
  const { activity } = context;
  removeMention(activity);
  const person = personOf(activity);
  const isPersonal = scopeOf(activity) === 'personal';
  const known = isPersonal ? await people.chatOf(person) : undefined;
  const facts = factsOf(activity, person, known?.locale, understand);
  setTurnFacts(context, facts);
  const isNewPerson = isPersonal && (await people.remember(chatOf(activity, facts)));
  return { facts, isNewPerson };
}

function factsOf(
  activity: Activity,
  person: PersonKey,
  conversationLocale: Locale | undefined,
  understand: Understand,
): TurnFacts {
  const readOnce = memoize((text) =>
    understand(text.slice(0, LONGEST_TEXT), { locale: activity.locale, conversationLocale }),
  );
  const isText = activity.text && !activity.value;
  return {
    person,
    name: nameOf(activity),
    locale: isText
      ? readOnce(activity.text).locale
      : (conversationLocale ?? localeOf(activity.locale) ?? DEFAULT_LOCALE),
    country: countryOf(activity),
    understand: readOnce,
  };
}

/** The Entra object id where Teams gives it; it always does for people of the tenant. */
export function personOf({ from, conversation, channelData }: Activity): PersonKey {
  const tenantId: string = conversation.tenantId ?? channelData?.tenant?.id ?? '';
  return { tenantId, personId: from.aadObjectId ?? from.id };
}

function nameOf({ from }: Activity): string | undefined {
  const name: unknown = from.name;
  return typeof name === 'string' && name !== '' ? name.slice(0, LONGEST_NAME) : undefined;
}

/** The country of the Teams client, as its `clientInfo` entity says (ISO 3166-1 alpha-2). */
function countryOf({ entities }: Activity): string | undefined {
  const country: unknown = entities?.find((entity) => entity.type === 'clientInfo')?.country;
  return typeof country === 'string' && /^[A-Z]{2}$/i.test(country) ? country.toUpperCase() : undefined;
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

function memoize(read: (text: string) => Understanding): (text: string) => Understanding {
  const known = new Map<string, Understanding>();
  return (text) => {
    const understanding = known.get(text) ?? read(text);
    known.set(text, understanding);
    return understanding;
  };
}
