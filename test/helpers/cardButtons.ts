import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { buttonTitles } from './cardContents.ts';
import { elementsIn } from './checkCard.ts';

/** What a person puts into the fields of a card, by field id. */
export type Typed = Readonly<Record<string, string>>;

/** Whether a card has a button (or a question to click) of this title. */
export function hasButton(card: CardMessage, title: string): boolean {
  return buttonTitles(card).includes(title);
}

/** What a click on a card's button sends, as Teams sends it: the button's data and, if the button wants them, the fields as they stand. */
export function clickOf(message: CardMessage, title: string, typed: Typed = {}): unknown {
  const button = [...elementsIn(message.card)].find((element) => element.title === title && isSubmit(element));
  if (!button) throw new Error(`No button "${title}" among: ${buttonTitles(message).join(', ')}`);
  const fields = button.associatedInputs === 'none' ? {} : { ...prefilled(message), ...typed };
  return { ...(button.data as object), ...fields };
}

/** The address that a card's link opens. */
export function addressOf(message: CardMessage, title: string): string {
  const link = [...elementsIn(message.card)].find(
    (element) => element.title === title && element.type === 'Action.OpenUrl',
  );
  if (!link) throw new Error(`No link "${title}" among: ${buttonTitles(message).join(', ')}`);
  return String(link.url);
}

function prefilled({ card }: CardMessage): Typed {
  const inputs = [...elementsIn(card)].filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value = '' }) => [String(id), String(value)]));
}

function isSubmit({ type }: Readonly<Record<string, unknown>>): boolean {
  return type === 'Action.Submit';
}
