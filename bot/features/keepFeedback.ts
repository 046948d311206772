import type { TurnContext } from 'botbuilder';
import type { FateOfWords } from '../../cards/feedbackThanksCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { type FeedbackReason, LONGEST_COMMENT, type Verdict } from '../../domain/insights/feedback.ts';
import { typedText } from '../../domain/support/typedText.ts';
import type { FeatureParts } from './featureParts.ts';
import { OFFERED_AFTER, takesQuestions } from './ticketDesk.ts';

/** What somebody says of an answer. */
export interface SaidOfAnswer {
  /** The nonce of its card. */
  readonly answer: string;
  readonly entryId: string;
  readonly verdict: Verdict;
  readonly reason?: FeedbackReason | undefined;
  /** Empty where nothing was written. */
  readonly comment: string;
  /** Whether they agree to their words being kept; without that they are dropped here. */
  readonly mayKeepWords: boolean;
}

/** What came of it. */
export interface TakenFeedback {
  readonly words: Exclude<FateOfWords, 'dropped-by-teams'>;
  /** Whether the bot was of no use more than once in a row, and there is a person to ask. */
  readonly offersPerson: boolean;
}

/** Keeps feedback on an entry that exists, with the edition and the version that were shown; a forged one is kept nowhere. */
export async function keepFeedback(
  context: TurnContext,
  parts: FeatureParts,
  { comment, mayKeepWords, ...said }: SaidOfAnswer,
): Promise<TakenFeedback> {
  const { person, locale } = turnFacts(context);
  const { answer, entryId, verdict } = said;
  const typed = typedText(comment, LONGEST_COMMENT);
  const kept = mayKeepWords && typed !== '' ? typed : undefined;
  if (parts.edition.entries.has(entryId)) {
    const { edition, version } = parts.shownAnswers.of(said) ?? {
      ...{ edition: parts.edition.edition, version: parts.versionOf?.(entryId) ?? 0 },
    };
    const feedback = { ...said, person, at: parts.clock(), edition, version, locale, comment: kept };
    await parts.feedback?.give(feedback);
  }
  const row = parts.lastQuestions.judge(context.activity, answer, verdict === 'helpful');
  const offersPerson = row >= OFFERED_AFTER && (await takesQuestions(parts.tickets, person));
  if (typed === '') return { words: 'none', offersPerson };
  return { words: kept === undefined ? 'dropped' : 'kept', offersPerson };
}
