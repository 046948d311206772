import type { Say } from '../domain/strings.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';

const EXPORT = 'export';

/** Text as a field: it keeps its lines, scrolls, and can be selected and copied in every client. */
function textField(text: string, label: string): CardElement {
  return { type: 'Input.Text', id: `${EXPORT}-text`, isMultiline: true, label, value: text };
}

/** Everything as text, folded away until its button is clicked. */
export function foldedExport(text: string, say: Say): CardElement {
  return { type: 'Container', id: EXPORT, isVisible: false, items: [textField(text, say('support.data.export'))] };
}

/** The button that unfolds it, and folds it again. */
export function unfoldExport(say: Say): CardActionElement {
  return { type: 'Action.ToggleVisibility', title: say('support.button.export'), targetElements: [EXPORT] };
}

/** A further part, where everything does not fit into one card. `part` counts from 1. */
export function exportPartCard(text: string, { part, parts }: { part: number; parts: number }, say: Say): CardMessage {
  const title = say('support.data.part', { part, parts });
  return cardMessage({ summary: title, body: [textField(text, title)] }, say);
}
