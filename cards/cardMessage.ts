import { languageOf } from '../domain/people/locale.ts';
import type { Say } from '../domain/strings.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import { buttonRows } from './buttonRows.ts';

/** The parts of a card to send. `summary` is plain text, without Markdown. */
interface CardParts {
  readonly summary: string;
  readonly body: readonly CardElement[];
  /** At most six, the likeliest first. */
  readonly actions?: readonly CardActionElement[];
}

/** Puts a card together as Teams takes it: version 1.5 is the newest one that Teams shows. */
export function cardMessage({ summary, body, actions = [] }: CardParts, say: Say): CardMessage {
  return {
    summary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: languageOf(say.locale),
      fallbackText: summary,
      body: [...body, ...buttonRows(actions)],
    },
  };
}
