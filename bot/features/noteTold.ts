import type { TurnContext } from 'botbuilder';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { Told } from '../lastQuestions.ts';
import type { FeatureParts } from './featureParts.ts';

/** Remembers what the person asked and was told, in case they want to ask a person; returns how many answers in a row were of no use. */
export function noteTold(context: TurnContext, parts: FeatureParts, told: Told, answer: string): number {
  const { input } = turnFacts(context);
  const text = input.kind === 'text' ? input.text : undefined;
  return parts.lastQuestions.note(context.activity, { text, told, answer });
}
