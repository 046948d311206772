import type { Say } from '../domain/strings.ts';
import { questionList, submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading } from './elements.ts';
import type { Choice } from './views.ts';

/** The entries that a question may have meant. */
export interface ClarificationView {
  readonly nonce: string;
  /** Two or three. */
  readonly choices: readonly Choice[];
}

/** "Did you mean …?", for a question that two or three entries may answer. */
export function clarificationCard({ choices, nonce }: ClarificationView, say: Say): CardMessage {
  const title = say('clarification.title');
  return cardMessage(
    {
      summary: title,
      body: [heading(title), ...questionList(choices, nonce)],
      actions: [submit(say('button.noneOfThese'), { kind: 'none-of-these', nonce })],
    },
    say,
  );
}
