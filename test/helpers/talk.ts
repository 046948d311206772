import { expect } from 'chai';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { hasButton, type Typed } from './cardButtons.ts';
import { shownTexts } from './cardContents.ts';
import { stringTable } from './strings.ts';

const TABLES = new Map(LOCALES.map((locale) => [locale, stringTable(locale)]));

/** A click on the newest card that has this button: its text's key (`button.submit`), or its title itself. */
export interface Press {
  readonly button: string;
  readonly typed: Typed;
}

/** What a person does: types words, clicks a button, or does something that is looked up first (such as typing the mailed code). */
type Act<T> = string | Press | ((talker: T) => Promise<string | Press>);

/** A card that the bot sent, or put in the place of the one that was clicked. */
export interface Reply extends CardMessage {
  readonly inPlace: boolean;
}

/** What one card should show: keys of interface texts, or the words themselves; `a|b` is either. The first is the card's summary. */
export interface Expected {
  readonly inPlace: boolean;
  readonly texts: readonly string[];
}

/** One line of a conversation's table: what the person does, and each card that comes of it. */
export type Step<T> = readonly [user: Act<T>, ...bot: Expected[]];

/** Someone who talks with the bot. */
export interface Talker {
  readonly locale: Locale;
  /** Does one thing and returns all that the bot showed in return. */
  do(act: string | Press): Promise<readonly Reply[]>;
}

export function press(button: string, typed: Typed = {}): Press {
  return { button, typed };
}

/** The summary of a card that waits for the confirmation, be the mail still under way or sent already. */
export const WAITING = 'confirmation.queued.title|confirmation.sent.title';

/** A new card. */
export function shows(...texts: string[]): Expected {
  return { inPlace: false, texts };
}

/** The card that was clicked becomes another one. */
export function turnsInto(...texts: string[]): Expected {
  return { inPlace: true, texts };
}

/** Goes through a conversation line by line. */
export async function follow<T extends Talker>(talker: T, steps: readonly Step<T>[]): Promise<void> {
  for (const [act, ...bot] of steps) {
    const done = typeof act === 'function' ? await act(talker) : act;
    const replies = await talker.do(done);
    const told = `after ${JSON.stringify(done)}: ${replies.map(({ summary }) => summary).join(' + ')}`;
    expect(replies.length, told).to.equal(bot.length);
    for (const [index, reply] of replies.entries()) expectReply(reply, bot[index] ?? shows(), talker.locale, told);
  }
}

/** Checks one card. */
export function expectReply(reply: Reply, expected: Expected, locale: Locale, told = ''): void {
  const [summary = '', ...others] = expected.texts;
  expect(reply.summary, told).to.match(patternOf(summary, locale, 'whole'));
  const shown = shownTexts(reply).join('\n');
  for (const text of others) expect(shown, told).to.match(patternOf(text, locale));
  expect(reply.inPlace ? 'in place' : 'as a new card', `${told}: ${reply.summary}`).to.equal(
    expected.inPlace ? 'in place' : 'as a new card',
  );
}

/** The newest of the cards that has the button, and the button's title. */
export function cardWith<T extends CardMessage>(cards: readonly T[], { button }: Press, locale: Locale): [T, string] {
  const title = textOf(button, locale);
  const card = cards.findLast((one) => hasButton(one, title));
  if (!card) throw new Error(`No card has the button "${title}"`);
  return [card, title];
}

/** Matches an interface text whatever its values, or words that are none of the interface's as they are. */
function patternOf(text: string, locale: Locale, extent: 'whole' | 'part' = 'part'): RegExp {
  const either = text.split('|').map((one) => sourceOf(textOf(one, locale)));
  const source = `(${either.join('|')})`;
  return new RegExp(extent === 'whole' ? `^${source}$` : source);
}

/** A pattern for a text whose placeholders may stand for anything. */
function sourceOf(text: string): string {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('.+');
}

/** The interface text of a key, placeholders included; what is no key comes back as it is. */
export function textOf(text: string, locale: Locale): string {
  return TABLES.get(locale)?.[text] ?? text;
}
