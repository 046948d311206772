import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { elementsIn } from './checkCard.ts';

type Element = Readonly<Record<string, unknown>>;

/** The texts of a card in reading order, as they are given; an input stands as `[id]`. */
export function shownTexts({ card }: CardMessage): readonly string[] {
  return [...elementsIn(card)].flatMap(({ type, text, id }) => {
    if (String(type).startsWith('Input.')) return [`[${id}]`];
    return typeof text === 'string' ? [text] : [];
  });
}

/** The titles of everything that can be clicked, in reading order. */
export function buttonTitles({ card }: CardMessage): readonly string[] {
  const actions = [...elementsIn(card)].filter(({ type }) => String(type).startsWith('Action.'));
  return actions.map(({ title }) => String(title));
}

/** An input of a card; undefined where it has none of that id. */
export function inputOf({ card }: CardMessage, id: string): Element | undefined {
  return [...elementsIn(card)].find((element) => String(element.type).startsWith('Input.') && element.id === id);
}
