import type { UnansweredQuestion } from '../../insights/event.ts';
import type { Locale } from '../../people/locale.ts';
import type { Edition } from '../entry.ts';
import type { Question } from '../question.ts';
import type { Understanding, Utterance } from '../understanding.ts';
import type { FaqEdit } from './faqEdit.ts';
import type { FaqLearner, LanguageExamples } from './faqLearner.ts';
import type { FaqCheck } from './faqOutcome.ts';
import type { FaqRules } from './faqProblems.ts';

/** A language whose examples a change would alter. */
export interface AlteredLanguage extends LanguageExamples {
  /** What the changed entry says itself that is new. */
  readonly added: readonly Utterance[];
}

/** The FAQ with a change that was not made yet. */
export interface TriedChange {
  readonly edition: Edition;
  readonly altered: readonly AlteredLanguage[];
}

/** The FAQ that a change is tried against. */
export interface StandingFaq {
  readonly rules: FaqRules;
  /** The store's revision of it. */
  readonly revision: number;
}

/** What a change would do to the FAQ as it was at a revision. */
export interface CheckedChange {
  readonly check: FaqCheck;
  readonly revision: number;
}

/** What finding out about a change needs. */
export interface FaqCheckParts {
  /** The FAQ as it is now, once all is taken over and learned that any instance published. */
  readonly standing: () => Promise<StandingFaq>;
  /** The FAQ as it is now, with a change. */
  readonly with: (entryId: string, edit: FaqEdit | undefined) => Promise<TriedChange>;
  /** What texts of a language are understood to mean now. */
  readonly askNow: (locale: Locale, texts: readonly string[]) => Promise<readonly Understanding[]>;
  readonly learner: Pick<FaqLearner, 'ask' | 'alike'>;
  readonly questions: Readonly<Record<Locale, readonly Question[]>>;
  /** What nobody was answered lately. */
  readonly unanswered: () => Promise<readonly UnansweredQuestion[]>;
}

/** Finds out what a change of an entry would do. */
export type CheckFaq = (entryId: string, edit: FaqEdit | undefined) => Promise<CheckedChange>;
