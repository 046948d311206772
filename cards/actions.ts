import type { CardActionElement, CardElement } from './adaptiveCard.ts';
import { CARD_VERSION, type CardPayload } from './cardActions.ts';
import type { Choice } from './views.ts';

/** A button that sends `payload`, and nothing of what was typed into the card. */
export function submit(title: string, payload: CardPayload): CardActionElement {
  return { ...submitWithInputs(title, payload), associatedInputs: 'none' };
}

/** A button that sends `payload` together with what was typed into the card. */
export function submitWithInputs(title: string, payload: CardPayload): CardActionElement {
  return { type: 'Action.Submit', title, data: { v: CARD_VERSION, ...payload } };
}

/** A button whose answer Teams puts in the place of the card; programs that do not know it show one that sends the same. */
export function execute(title: string, payload: CardPayload): CardActionElement {
  const fallback = submit(title, payload);
  return { ...fallback, type: 'Action.Execute', verb: payload.kind, fallback };
}

/** The same, together with what was typed into the card. */
export function executeWithInputs(title: string, payload: CardPayload): CardActionElement {
  const fallback = submitWithInputs(title, payload);
  return { ...fallback, type: 'Action.Execute', verb: payload.kind, fallback };
}

/** A button that unfolds a part of the card. */
export function showCard(title: string, body: readonly CardElement[]): CardActionElement {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body } };
}

/** A button that opens an address. */
export function openUrl(title: string, url: string): CardActionElement {
  return { type: 'Action.OpenUrl', title, url };
}

/** Buttons beside each other. */
export function actionSet(actions: readonly CardActionElement[], spacing: 'small' | 'medium' = 'small'): CardElement {
  return { type: 'ActionSet', spacing, actions };
}

/** Questions to click. They stand as texts that wrap, because Teams cuts long titles of buttons. */
export function questionList(questions: readonly Choice[], nonce: string): readonly CardElement[] {
  return questions.map(({ id, title }) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    selectAction: submit(title, { kind: 'ask', entryId: id, nonce }),
    items: [{ type: 'TextBlock', text: `› ${title}`, wrap: true, weight: 'bolder', color: 'accent' }],
  }));
}
