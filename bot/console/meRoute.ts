import type { Logger } from 'pino';
import { z } from 'zod';
import type { Actor } from '../../domain/announcements/announcement.ts';
import { isEmpty } from '../../domain/announcements/plainText.ts';
import { filledText } from '../../domain/announcements/promotion.ts';
import { shownLink } from '../../domain/faq/shownLink.ts';
import { ISO_MARKETS } from '../../domain/isoMarkets.ts';
import { marketChoices } from '../../domain/marketNames.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../domain/people/locale.ts';
import { oneLine } from '../oneLine.ts';
import { answered } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { type AnyConsoleRoute, consoleRoute } from './consoleRoute.ts';
import type { MeAnswer } from './contract/answers.ts';
import { PATHS } from './contract/paths.ts';

const query = z.strictObject({ language: z.enum(LOCALES).default(DEFAULT_LOCALE) });

/** What is only for people with a role. */
type Choices = Pick<MeAnswer, 'people' | 'teams' | 'entries' | 'links' | 'markets' | 'promotions'>;
const NO_CHOICES: Choices = { people: [], teams: [], entries: [], links: [], markets: [], promotions: [] };

/** Who asks. Also people without a role are told so, and what their id is, for whoever is to give them one; they learn nothing else. */
export function meRoute(parts: ConsoleParts & { readonly log: Pick<Logger, 'warn'> }): AnyConsoleRoute {
  const { approvalRequired, confirmAbove, undoSeconds, smallestGroup, perSecond } = parts.settings;
  return consoleRoute({
    ...{ method: 'GET', path: PATHS.me, isForAll: true, query },
    handle: async ({ actor, name, roles, query: { language } }) => {
      // Who may not be written down may still come in.
      const notKept = (error: unknown): void => parts.log.warn({ err: error }, 'A name of the console was not kept');
      if (roles.size > 0) await keepName(actor, name, parts).catch(notKept);
      const choices = roles.size > 0 ? await choicesOf(actor.tenantId, language, parts) : NO_CHOICES;
      const me: MeAnswer = {
        person: { id: actor.personId, name },
        roles: [...roles],
        settings: { approvalRequired, confirmAbove, undoSeconds, smallestGroup, perSecond },
        ...choices,
      };
      return answered(me);
    },
  });
}

/** One line of it, for a name is its bearer's own choice. An id in the place of a name tells nobody anything. */
async function keepName(actor: Actor, name: string, { store }: ConsoleParts): Promise<void> {
  const line = oneLine(name);
  if (!isEmpty(line) && line !== actor.personId) await store.consoleNames.keep(actor, line);
}

async function choicesOf(tenantId: string, language: Locale, parts: ConsoleParts): Promise<Choices> {
  const { edition, store } = parts;
  const teams = await store.recipients.teams(tenantId);
  const people = await store.consoleNames.all(tenantId);
  const employees = [...edition.entries.values()].filter(({ audience }) => audience === 'employee');
  return {
    people: people.map(({ personId, name }) => ({ id: personId, name })),
    teams: teams.map(({ teamId, name }) => ({ id: teamId, name })),
    entries: employees.map(({ id, text }) => ({ id, question: text[language].question })),
    links: Object.keys(edition.links).flatMap((id) => {
      const link = shownLink(edition.links, id);
      return link ? [{ id, url: link.url }] : [];
    }),
    markets: marketChoices(ISO_MARKETS, language).map(({ id, title }) => ({ code: id, name: title })),
    promotions: promotions(parts),
  };
}

function promotions({ promotions, edition }: ConsoleParts): MeAnswer['promotions'] {
  return promotions.map(({ id, texts }) => ({
    id,
    texts: inEachLocale((locale) => filledText(texts[locale], edition.name[locale])),
  }));
}
