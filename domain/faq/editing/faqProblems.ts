import { markdownProblems } from '../../announcements/markdownProblems.ts';
import { isEmpty, isPlain } from '../../announcements/plainText.ts';
import { LOCALES, type Locale } from '../../people/locale.ts';
import type { ProgramLink } from '../../program.ts';
import { linkIdsOf, resolveLinks } from '../answerLinks.ts';
import type { Edition } from '../entry.ts';
import { shownLink } from '../shownLink.ts';
import { statesPercentage, statesPrice } from '../unwantedStatements.ts';
import { FAQ_LIMITS, type FaqEdit } from './faqEdit.ts';
import type { FaqProblem, FaqProblemName } from './faqProblemNames.ts';
import { foreignAddresses } from './foreignAddresses.ts';
import { variantProblems } from './variantProblems.ts';

/** The FAQ that a change is made to. */
export interface FaqRules {
  readonly edition: Pick<Edition, 'entries' | 'links'>;
  /** What a text means that stands word for word among the examples and titles of a language: labels. */
  readonly labelsOf: (text: string, locale: Locale) => readonly string[];
  /** Whether a text is understood now as something to be done (`enroll`, `delete my data`), which no entry may take away. */
  readonly isCommand: (text: string, locale: Locale) => boolean;
  /** Entries that something else names: the program itself, a market, a ready-made announcement. */
  readonly isNeeded: (entryId: string) => boolean;
}

/** What keeps a change of an entry (`edit` undefined: its deletion) from being published; empty where nothing does. */
export function faqProblems(entryId: string, edit: FaqEdit | undefined, rules: FaqRules): readonly FaqProblem[] {
  if (!edit) return rules.isNeeded(entryId) ? [{ key: 'faq.problem.needed-entry' }] : [];
  const inLocales = LOCALES.flatMap((locale) =>
    [...new Set(problemsIn(locale, { entryId, edit, rules }))].map((name) => problem(name, locale)),
  );
  return [
    ...(edit.texts[edit.writtenIn] ? [] : [problem('no-text', edit.writtenIn)]),
    ...inLocales,
    ...relatedProblems(entryId, edit, rules).map((name) => problem(name)),
  ];
}

/** A change of an entry, and what it is made to. */
export interface JudgedEdit {
  readonly entryId: string;
  readonly edit: FaqEdit;
  readonly rules: FaqRules;
}

function problemsIn(locale: Locale, judged: JudgedEdit): readonly FaqProblemName[] {
  const text = judged.edit.texts[locale];
  const own = text
    ? [...questionProblems(text.question, locale, judged), ...answerProblems(text.answer, locale, judged)]
    : [];
  return [...own, ...variantProblems(locale, judged)];
}

function questionProblems(question: string, locale: Locale, judged: JudgedEdit): readonly FaqProblemName[] {
  const { entryId, rules } = judged;
  const isTakenAlready = isTaken(rules.labelsOf(question, locale), entryId) || rules.isCommand(question, locale);
  return [
    ...named('question-missing', isEmpty(question) || !/\p{L}/u.test(question)),
    ...named('question-too-long', question.length > FAQ_LIMITS.question),
    ...named('question-not-plain', !isPlain(question) || /[[\]]/u.test(question)),
    ...named('question-taken', isTakenAlready),
    ...promiseProblems(question, question, locale, judged),
  ];
}

/** What neither a title nor an answer says: an address that is not the content's, and what Microsoft alone can tell. */
function promiseProblems(text: string, shown: string, locale: Locale, judged: JudgedEdit): readonly FaqProblemName[] {
  return [
    ...named('address', newAddresses(shown, locale, judged).length > 0),
    ...named('price', statesPrice(text)),
    ...named('percentage', statesPercentage(text)),
  ];
}

function answerProblems(answer: string, locale: Locale, judged: JudgedEdit): readonly FaqProblemName[] {
  const { links } = judged.rules.edition;
  const ids = linkIdsOf(answer);
  const shown = resolveLinks(answer, (id) => shownLink(links, id)?.url);
  return [
    ...named('answer-missing', answer.trim() === ''),
    ...named('answer-too-long', answer.length > FAQ_LIMITS.answer),
    ...named('unknown-link', ids.some((id) => links[id] === undefined) || /\]\(link:/u.test(shown)),
    ...named(
      'dead-link',
      ids.some((id) => isDead(links, id)),
    ),
    ...promiseProblems(answer, shown, locale, judged),
    ...markdownProblems(shown).map((name): FaqProblemName => `answer-${name}`),
  ];
}

/** Addresses that are neither the content's links nor in what the entry says already, such as a sender's that people are to recognize. */
function newAddresses(answer: string, locale: Locale, { entryId, rules: { edition } }: JudgedEdit): readonly string[] {
  const { question = '', answer: standing = '' } = edition.entries.get(entryId)?.text[locale] ?? {};
  return foreignAddresses(answer, edition.links).filter((address) => !`${question} ${standing}`.includes(address));
}

const isDead = (links: Readonly<Record<string, ProgramLink>>, id: string): boolean =>
  links[id] !== undefined && shownLink(links, id) === undefined;

function relatedProblems(entryId: string, { related }: FaqEdit, { edition }: FaqRules): readonly FaqProblemName[] {
  return [
    ...named('too-many-related', related.length > FAQ_LIMITS.related),
    ...named(
      'unknown-related',
      related.some((id) => id === entryId || !edition.entries.has(id)),
    ),
  ];
}

/** Whether what stands under these labels belongs to something else. What is out of scope may be taken, for it is answered then. */
export const isTaken = (labels: readonly string[], entryId: string): boolean =>
  !labels.includes(entryId) && labels.some((label) => label !== 'out-of-scope');

/** A problem, where it is there. */
export const named = (name: FaqProblemName, isThere: boolean): readonly FaqProblemName[] => (isThere ? [name] : []);

function problem(name: FaqProblemName, locale?: Locale): FaqProblem {
  return locale ? { key: `faq.problem.${name}`, locale } : { key: `faq.problem.${name}` };
}
