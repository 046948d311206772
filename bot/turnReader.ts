import type { TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { setTurnFacts, type TurnFacts } from '../dialogs/turnFacts.ts';
import { readTurnInput } from '../dialogs/turnInput.ts';
import type { SaysWhatNow } from '../dialogs/whatNow.ts';
import type { SaysStartOver } from '../domain/enrollment/startOver.ts';
import type { Understand, Understanding } from '../domain/faq/understanding.ts';
import { DEFAULT_LOCALE, type Locale, localeOf } from '../domain/people/locale.ts';
import type { PersonKey } from '../domain/people/person.ts';
import type { LastAnswers } from './lastAnswers.ts';
import { type ChatMemoryParts, rememberChat } from './rememberChat.ts';
import { removeMention } from './removeMention.ts';
import { scopeOf } from './scopeOf.ts';
import { tenantsOf } from './tenants.ts';

/** A code or another number is in no language. */
const HAS_WORDS = /\p{L}/u;
/** A longer name is no name, and would stand in a mail to somebody else. */
const LONGEST_NAME = 100;

/** What reading a turn needs. */
export interface TurnReaderParts extends ChatMemoryParts {
  readonly understand: Understand;
  readonly saysStartOver: SaysStartOver;
  readonly saysWhatNow: SaysWhatNow;
  readonly lastAnswers: LastAnswers;
}

/** What was read: the facts, and whether the person was not known before. */
export interface ReadTurn {
  readonly facts: TurnFacts;
  readonly isNewPerson: boolean;
}

/** Reads who speaks and in which language, notes it on the turn, and remembers where the person's own chat is. */
export async function readTurn(context: TurnContext, parts: TurnReaderParts): Promise<ReadTurn> {
  const { people } = parts;
  const { activity } = context;
  removeMention(activity);
  const person = personOf(activity);
  const isPersonal = scopeOf(activity) === 'personal';
  const known = isPersonal ? await people.chatOf(person) : undefined;
  const facts = factsOf(activity, person, known?.locale, parts);
  setTurnFacts(context, facts);
  return { facts, isNewPerson: isPersonal && (await rememberChat(activity, facts, known, parts)) };
}

function factsOf(
  activity: Activity,
  person: PersonKey,
  conversationLocale: Locale | undefined,
  { understand, saysStartOver, saysWhatNow, lastAnswers }: TurnReaderParts,
): TurnFacts {
  const hints = { locale: activity.locale, conversationLocale, previousEntry: lastAnswers.take(activity) };
  const readOnce = memoize((text) => understand(text, hints));
  const input = readTurnInput(activity);
  return {
    person,
    input,
    name: nameOf(activity),
    locale:
      input.kind === 'text' && HAS_WORDS.test(input.text)
        ? readOnce(input.text).locale
        : (conversationLocale ?? localeOf(activity.locale) ?? DEFAULT_LOCALE),
    country: countryOf(activity),
    understand: readOnce,
    saysStartOver,
    saysWhatNow,
  };
}

/** Whom an activity is from: the Entra object id, which Teams gives for everybody of the tenant; for others its own id. */
export function personOf(activity: Activity): PersonKey {
  const { aadObjectId, id } = activity.from;
  return { tenantId: tenantsOf(activity)[0] ?? '', personId: aadObjectId ?? id };
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

function memoize(read: (text: string) => Understanding): (text: string) => Understanding {
  const known = new Map<string, Understanding>();
  return (text) => {
    const understanding = known.get(text) ?? read(text);
    known.set(text, understanding);
    return understanding;
  };
}
