import type { Say } from '../strings.ts';
import type { Understanding } from './understanding.ts';

/** What a person reads where no entry answers. */
export interface Refusal {
  /** Undefined where the text says it all. */
  readonly title?: string | undefined;
  /** Teams Markdown. */
  readonly text: string;
}

/** Says that the bot does not know, or, of a text in a language that it lacks, which languages it knows. */
export function refusal(understanding: Pick<Understanding, 'foreignLanguage'>, programName: string, say: Say): Refusal {
  if (understanding.foreignLanguage !== undefined) return { text: say('refusal.language') };
  return { title: say('notAnswered.title'), text: say('notAnswered.text', { program: programName }) };
}
