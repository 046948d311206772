import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { FeatureParts } from './features/featureParts.ts';
import { SEARCH_INVOKE, searchFaq } from './features/searchFaq.ts';
import type { TurnReaderParts } from './turnReader.ts';

/** What answering invokes needs. */
export interface InvokeParts {
  readonly turns: TurnReaderParts;
  readonly features: FeatureParts;
}

/** Answers what Teams wants answered in place (an invoke, which a dialog never sees); 501 to what the bot does not know. */
export async function answerInvoke(context: TurnContext, { turns, features }: InvokeParts): Promise<InvokeResponse> {
  // The chat from which somebody searches is not the bot's: nothing of it is read or remembered.
  if (context.activity.name === SEARCH_INVOKE) return searchFaq(context, { ...features, understand: turns.understand });
  return { status: 501 };
}
