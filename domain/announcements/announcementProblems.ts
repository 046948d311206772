import { LOCALES, type Locale } from '../people/locale.ts';
import type { MarketCode } from '../program.ts';
import type { Announcement } from './announcement.ts';
import type { AnnouncementText } from './announcementText.ts';
import { type TextProblem, type TextRules, textProblems } from './textProblems.ts';

/** Something that keeps an announcement from being submitted: a key of the page's strings, and which language's text it is about. */
export interface AnnouncementProblem {
  readonly key: `console.problem.${AnnouncementProblemName}`;
  readonly locale?: Locale | undefined;
}

/** Problems of an announcement as a whole. */
export const WHOLE_PROBLEMS = ['no-fallback', 'unknown-market', 'unknown-team', 'no-team', 'expired'] as const;
/** The last part of a problem's key. */
export type AnnouncementProblemName = (typeof WHOLE_PROBLEMS)[number] | TextProblem;

/** What an announcement may name, as it is at the moment. */
export interface AnnouncementRules extends TextRules {
  readonly markets: ReadonlySet<MarketCode>;
  /** The teams in which the bot is installed. */
  readonly teamIds: ReadonlySet<string>;
}

type Texts = Pick<Announcement, 'texts' | 'fallbackLocale'>;

/** What keeps an announcement from being submitted, approved or scheduled at the moment `now`; empty where nothing does. */
export function announcementProblems(
  announcement: Texts & Pick<Announcement, 'audience' | 'expiresAt'>,
  rules: AnnouncementRules,
  now: Date,
): readonly AnnouncementProblem[] {
  const isOver = announcement.expiresAt !== undefined && announcement.expiresAt <= now;
  return [
    ...textsProblems(announcement, rules),
    ...audienceProblems(announcement.audience, rules),
    ...(isOver ? [problem('expired')] : []),
  ];
}

/** What keeps texts from being shown to people; what a correction has to be free of. */
export function textsProblems({ texts, fallbackLocale }: Texts, rules: TextRules): readonly AnnouncementProblem[] {
  const written = LOCALES.flatMap((locale): [Locale, AnnouncementText][] => {
    const text = texts[locale];
    return text ? [[locale, text]] : [];
  });
  return [
    ...(texts[fallbackLocale] ? [] : [problem('no-fallback', fallbackLocale)]),
    ...written.flatMap(([locale, text]) => textProblems(text, locale, rules).map((name) => problem(name, locale))),
  ];
}

function audienceProblems(
  audience: Announcement['audience'],
  rules: AnnouncementRules,
): readonly AnnouncementProblem[] {
  if (audience.kind === 'people')
    return audience.markets.every((market) => rules.markets.has(market)) ? [] : [problem('unknown-market')];
  if (audience.teamIds.length === 0) return [problem('no-team')];
  return audience.teamIds.every((id) => rules.teamIds.has(id)) ? [] : [problem('unknown-team')];
}

function problem(name: AnnouncementProblemName, locale?: Locale): AnnouncementProblem {
  return locale ? { key: `console.problem.${name}`, locale } : { key: `console.problem.${name}` };
}
