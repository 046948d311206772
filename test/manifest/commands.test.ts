import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { meaningOf } from '../helpers/meaningOf.ts';

/** What each prompt starter asks and each command wants, by its place in the manifest's list of the personal scope. */
const MEANT = [
  ...['what-is-hup', 'employee-requirements', 'markets', 'purchase-steps'],
  ...['enroll', 'status', 'resend', 'change-email', 'show-my-data', 'delete-my-data', 'opt-out', 'help'],
];
const MEANT_IN_GROUPS = ['what-is-hup', 'markets', 'help'];

const FILES: Readonly<Record<Exclude<Locale, 'en'>, string>> = {
  ...{ fr: 'fr.json', de: 'de.json', es: 'es.json', pt: 'pt-br.json', it: 'it.json', nl: 'nl.json', ja: 'ja.json' },
  'zh-Hans': 'zh-cn.json',
};

interface Command {
  readonly title: string;
  readonly prompt?: string;
}

describe("the commands that Teams' menu offers", () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../manifest/${name}`, import.meta.url), 'utf8'));

  /** What a click on each command of a list says to the bot. */
  function said(list: number, locale: Locale): readonly string[] {
    const { bots } = read('manifest.json') as { bots: { commandLists: { commands: Command[] }[] }[] };
    const commands = bots[0]?.commandLists[list]?.commands ?? [];
    if (locale === 'en') return commands.map(({ title, prompt }) => prompt ?? title);
    const texts = read(FILES[locale]) as Readonly<Record<string, string>>;
    return commands.map(({ prompt }, place) => {
      return texts[`bots[0].commandLists[${list}].commands[${place}].${prompt ? 'prompt' : 'title'}`] ?? '';
    });
  }

  const meaning = (text: string): string => meaningOf(text, 'en-US');

  for (const locale of LOCALES) {
    it(`are understood as they are meant (${locale})`, () => {
      expect(said(0, locale).map(meaning)).to.deep.equal(MEANT);
      expect(said(1, locale).map(meaning)).to.deep.equal(MEANT_IN_GROUPS);
      expect(said(2, locale).map(meaning)).to.deep.equal(MEANT_IN_GROUPS);
    });
  }
});
