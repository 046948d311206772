import type { UnansweredQuestion } from '../../insights/event.ts';
import type { Edition } from '../entry.ts';
import type { Question } from '../question.ts';
import { OUT_OF_SCOPE, type Understanding } from '../understanding.ts';
import type { AlteredLanguage, CheckFaq, FaqCheckParts, TriedChange } from './faqCheckParts.ts';
import type { FaqEdit } from './faqEdit.ts';
import type { FaqCheck } from './faqOutcome.ts';
import { faqProblems } from './faqProblems.ts';
import { type TriedLanguage, tryLanguage } from './floorFigures.ts';

const NOTHING = { duplicates: [], lost: [], won: [], figures: [], isBelowFloor: false } as const;

/** Checks changes: the words first; where these may stand, the languages that it alters are learned anew and asked. */
export function createFaqCheck(parts: FaqCheckParts): CheckFaq {
  return async (entryId, edit) => {
    const { rules, revision } = await parts.standing();
    const problems = faqProblems(entryId, edit, rules);
    const tried = problems.length > 0 ? NOTHING : await tryChange(entryId, edit, parts);
    return { check: { problems, ...tried }, revision };
  };
}

async function tryChange(
  entryId: string,
  edit: FaqEdit | undefined,
  parts: FaqCheckParts,
): Promise<Omit<FaqCheck, 'problems'>> {
  const [change, unanswered] = await Promise.all([parts.with(entryId, edit), parts.unanswered()]);
  const tried = await Promise.all(change.altered.map((one) => tryIn(one, { change, entryId, unanswered, parts })));
  return {
    duplicates: tried.flatMap(({ duplicates }) => duplicates),
    lost: tried.flatMap(({ lost }) => lost),
    won: tried.flatMap(({ won }) => won),
    figures: tried.map(({ figures }) => figures),
    isBelowFloor: tried.some(({ isBelowFloor }) => isBelowFloor),
  };
}

interface Trial {
  readonly change: TriedChange;
  readonly entryId: string;
  readonly unanswered: readonly UnansweredQuestion[];
  readonly parts: FaqCheckParts;
}

/** Asks the questions of one language before and after the change. */
async function tryIn(
  language: AlteredLanguage,
  { change, entryId, unanswered, parts }: Trial,
): Promise<TriedLanguage & Pick<FaqCheck, 'duplicates' | 'won'>> {
  const { locale, examples, added } = language;
  const questions = parts.questions[locale].filter((question) => hasAnswer(question, change.edition));
  const open = [...new Set(unanswered.filter((one) => one.locale === locale).map(({ maskedText }) => maskedText))];
  const texts = [...questions.map(({ text }) => text), ...open];
  const before = await parts.askNow(locale, texts);
  const after = await parts.learner.ask({ locale, examples }, texts);
  const alike = await parts.learner.alike({ locale, examples }, added);
  const tried = questions.map((question, place) => ({
    ...{ question, before: at(before, place), after: at(after, place) },
  }));
  const won = open.filter((_, place) => {
    const [old, now] = [at(before, questions.length + place), at(after, questions.length + place)];
    return isAnswer(now, entryId) && !isAnswer(old, entryId);
  });
  return {
    ...tryLanguage(locale, tried),
    duplicates: alike.map(({ like }) => ({ entryId: like.label, text: like.text, locale })),
    won: won.map((text) => ({ text, locale })),
  };
}

/** Nobody can be right about a question whose entry does not exist any more. */
const hasAnswer = ({ wanted }: Question, { entries }: Edition): boolean =>
  wanted.some((label) => entries.has(label) || label.startsWith('intent:') || label.startsWith(OUT_OF_SCOPE));

const isAnswer = (read: Understanding, entryId: string): boolean =>
  'ids' in read && (read.kind === 'clarify' ? read.ids.includes(entryId) : read.ids[0] === entryId);

/** Both were asked the same texts in the same order. */
function at(all: readonly Understanding[], place: number): Understanding {
  const one = all[place];
  if (one === undefined) throw new RangeError('Not every text was read');
  return one;
}
