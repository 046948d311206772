import { comparable } from '../faq/comparable.ts';
import type { Locale } from '../people/locale.ts';
import { alikeIn, type LanguageSample } from './alikeQuestions.ts';
import type { UnansweredQuestion } from './event.ts';

/** Questions that are alike. */
export interface QuestionGroup {
  readonly locale: Locale;
  /** The question that is like most of the others. */
  readonly title: string;
  /** Different wordings, the title first, then as they resemble it. */
  readonly questions: readonly string[];
  /** How often they were asked. */
  readonly count: number;
  readonly newest: Date;
}

/**
 * Groups the questions of each language by likeness: the question with the most like it takes those into its group, then of what is left the one
 * with the most, and so on. The largest group first. The same questions give the same groups, in whatever order they come. `textsIn` gives other texts
 * of a language, which tell which of its words are frequent: of few questions alone nobody could say.
 */
export function groupQuestions(
  questions: readonly UnansweredQuestion[],
  textsIn: (locale: Locale) => readonly string[],
): readonly QuestionGroup[] {
  const locales = [...new Set(questions.map(({ locale }) => locale))];
  const groups = locales.flatMap((locale) =>
    groupsOf(wordingsOf(questions, locale), { locale, texts: textsIn(locale) }),
  );
  return groups.sort(
    (a, b) => b.count - a.count || b.newest.getTime() - a.newest.getTime() || inOrder(a.title, b.title),
  );
}

/** One wording, however often and whenever it was asked. */
interface Wording {
  readonly text: string;
  count: number;
  newest: Date;
}

/** Wordings that differ in more than case and signs, in an order that does not depend on when they were asked. */
function wordingsOf(questions: readonly UnansweredQuestion[], locale: Locale): readonly Wording[] {
  const wordings = new Map<string, Wording>();
  for (const { maskedText, askedAt } of [...questions].filter((one) => one.locale === locale).sort(byText)) {
    const key = comparable(maskedText);
    const known = wordings.get(key);
    if (!known) wordings.set(key, { text: maskedText, count: 1, newest: askedAt });
    else Object.assign(known, { count: known.count + 1, newest: askedAt > known.newest ? askedAt : known.newest });
  }
  return [...wordings.values()];
}

function groupsOf(wordings: readonly Wording[], language: LanguageSample): QuestionGroup[] {
  const alike = alikeIn(
    wordings.map(({ text }) => text),
    language,
  );
  const most = wordings.map((_, index) => askedBy(wordings, alike[index] ?? []));
  const centres = [...wordings.keys()].sort((a, b) => (most[b] as number) - (most[a] as number) || a - b);
  const taken = new Set<number>();
  const groups: QuestionGroup[] = [];
  for (const centre of centres) {
    if (taken.has(centre)) continue;
    const members = [centre, ...(alike[centre] ?? []).filter((index) => index !== centre && !taken.has(index))];
    for (const member of members) taken.add(member);
    groups.push(
      groupOf(
        language.locale,
        members.map((index) => wordings[index] as Wording),
      ),
    );
  }
  return groups;
}

function groupOf(locale: Locale, members: readonly Wording[]): QuestionGroup {
  const newest = members.reduce((latest, member) => (member.newest > latest ? member.newest : latest), new Date(0));
  const questions = members.map(({ text }) => text);
  return { locale, title: questions[0] ?? '', questions, count: askedBy(members, members.keys()), newest };
}

function askedBy(wordings: readonly Wording[], indices: Iterable<number>): number {
  let count = 0;
  for (const index of indices) count += wordings[index]?.count ?? 0;
  return count;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byText = (a: UnansweredQuestion, b: UnansweredQuestion): number => inOrder(a.maskedText, b.maskedText);
