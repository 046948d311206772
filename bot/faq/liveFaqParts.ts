import type { Logger } from 'pino';
import type { ChangedLanguages } from '../../domain/faq/editing/changedLanguages.ts';
import type { ChangedReading, EditableUnderstanding } from '../../domain/faq/editing/editableUnderstanding.ts';
import type { FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { FaqLearner } from '../../domain/faq/editing/faqLearner.ts';
import type { FaqStore } from '../../domain/faq/editing/faqStore.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { UnderstandingParts } from '../../domain/faq/understandingParts.ts';
import type { Texts } from '../../domain/program.ts';

/** What the FAQ is made from. */
export interface LiveFaqParts extends Pick<UnderstandingParts, 'synonyms' | 'abbreviations'> {
  /** The edition as its files say. */
  readonly program: Edition;
  /** Understanding of these files. */
  readonly understanding: EditableUnderstanding;
  readonly store: Pick<FaqStore, 'revision' | 'published'>;
  readonly learner: Pick<FaqLearner, 'learn'>;
  /** What is named as the source of the organization's own entries. */
  readonly ownSource: Texts;
  readonly log: Pick<Logger, 'warn'>;
  readonly patienceMs?: number | undefined;
  /** How long after a failure a language is learned again, ms. */
  readonly retryAfterMs?: number | undefined;
}

/** What holds at the moment. */
export interface FaqState {
  readonly revision: number;
  readonly versions: readonly FaqVersion[];
  readonly edition: Edition;
  readonly changed: ChangedLanguages;
  readonly reading: ChangedReading;
}
