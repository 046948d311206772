import type { Activity } from 'botframework-schema';
import { z } from 'zod';
import { FEEDBACK_REASONS } from '../../domain/insights/feedback.ts';
import type { SaidOfAnswer } from './keepFeedback.ts';

/** What somebody says by Teams' own thumbs. */
export interface TeamsFeedback extends Omit<SaidOfAnswer, 'answer' | 'entryId'> {
  /** `asked`: a thumb was clicked, and Teams wants the dialog behind it. `sent`: the dialog was sent. */
  readonly step: 'asked' | 'sent';
  /** Whether they were asked if their words may be kept: by the bot's dialog, not by Teams' own. */
  readonly couldAgree: boolean;
}

const reaction = z.enum(['like', 'dislike']);
const asked = z.object({
  data: z.object({ actionName: z.literal('feedback'), actionValue: z.object({ reaction }) }),
});
const sent = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction, feedback: z.unknown() }),
});

/** The fields of the bot's dialog, or the one of Teams' own. */
const fields = z.object({
  reason: z.enum(FEEDBACK_REASONS).optional().catch(undefined),
  comment: z.string().optional().catch(undefined),
  feedbackText: z.string().optional().catch(undefined),
  consent: z.enum(['true', 'false']).optional().catch(undefined),
});

/** Reads an invoke of Teams' feedback; undefined for any other, and for one that says nothing. */
export function readTeamsFeedback({ name, value }: Pick<Activity, 'name' | 'value'>): TeamsFeedback | undefined {
  if (name === 'message/fetchTask') {
    const read = asked.safeParse(value);
    return read.success ? { ...verdictOf(read.data.data.actionValue), ...NO_WORDS, step: 'asked' } : undefined;
  }
  const read = name === 'message/submitAction' ? sent.safeParse(value) : undefined;
  if (!read?.success) return undefined;
  const { actionValue } = read.data;
  return { ...verdictOf(actionValue), ...wordsOf(actionValue.feedback), step: 'sent' };
}

const NO_WORDS = { comment: '', mayKeepWords: false, couldAgree: false } as const;

function verdictOf({ reaction: thumb }: { readonly reaction: 'like' | 'dislike' }): Pick<TeamsFeedback, 'verdict'> {
  return { verdict: thumb === 'like' ? 'helpful' : 'not-helpful' };
}

/** Teams says that it is JSON in a text; the emulator sends what was typed as it is. */
function wordsOf(feedback: unknown): Omit<TeamsFeedback, 'verdict' | 'step'> {
  const read = fields.safeParse(typeof feedback === 'string' ? parsed(feedback) : feedback);
  if (!read.success) return { ...NO_WORDS, comment: typeof feedback === 'string' ? feedback : '' };
  const { reason, comment, feedbackText, consent } = read.data;
  return {
    ...{ reason, comment: comment ?? feedbackText ?? '' },
    ...{ mayKeepWords: consent === 'true' && comment !== undefined, couldAgree: consent !== undefined },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
