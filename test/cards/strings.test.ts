import { expect } from 'chai';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../domain/people/locale.ts';
import { readSourceTree } from '../helpers/sourceTree.ts';
import { stringTable } from '../helpers/strings.ts';

const CODE_FOLDERS = ['bot', 'cards', 'dialogs', 'domain', 'scripts'];
/** A key in quotes, wherever it stands: some are handed on before they are said. */
const QUOTED = /'([a-zA-Z]+(?:\.[\w-]+)+)'/g;
/** A key with values in some of its parts, but not as the first. */
const TEMPLATE = /`([a-zA-Z]+(?:\.(?:[\w-]|\$\{[^}`]*\})+)+)`/g;
const SAID = /\bsay\(\s*(['`])([^'`]+)\1/g;
const PLACEHOLDER = /\{(\w+)\}/g;

/** What a language may have as English has it: names, and words that are the language's own too. */
const NAMES = [
  ...['HUP Assistant', 'Microsoft 365 Personal', 'Microsoft 365 Family', 'name@example.com', '⚠ {reason}'],
  'Microsoft 365 E3/E5 “From Software Assurance”',
  ...['{name}, {moment}', '{title}: {value}'],
];
const OWN_WORDS: Partial<Readonly<Record<Locale, readonly string[]>>> = {
  de: ['Name: {name}', 'Code: {code}'],
  es: ['General'],
  nl: ['Product', 'Product: {product}', 'Code: {code}'],
};

describe('the interface texts', () => {
  let code = '';

  before(() => {
    const files = readSourceTree().filter(({ folder }) => CODE_FOLDERS.includes(folder));
    code = files.map(({ text }) => text).join('\n');
  });

  for (const locale of LOCALES) {
    const keys = Object.keys(stringTable(locale));

    it(`hold every key that the code says (${locale})`, () => {
      const said = [...code.matchAll(SAID)].map(([, , key]) => key ?? '');
      expect(said).to.not.have.length(0);
      expect(said.filter((key) => !keys.some((known) => patternOf(key).test(known)))).to.deep.equal([]);
    });

    it(`hold no key that nothing says (${locale})`, () => {
      const plain = new Set([...code.matchAll(QUOTED)].map(([, key]) => key));
      const patterns = [...code.matchAll(TEMPLATE)].map(([, key]) => patternOf(key ?? ''));
      const used = (key: string) => plain.has(key) || patterns.some((pattern) => pattern.test(key));
      expect(keys.filter((key) => !used(key))).to.deep.equal([]);
    });

    it(`are none of them left in English (${locale})`, () => {
      if (locale === DEFAULT_LOCALE) return;
      const english = stringTable(DEFAULT_LOCALE);
      const same = Object.entries(stringTable(locale)).filter(([key, text]) => text === english[key]);
      const allowed = [...NAMES, ...(OWN_WORDS[locale] ?? [])];
      expect(same.filter(([, text]) => hasWords(text) && !allowed.includes(text))).to.deep.equal([]);
    });

    it(`are texts, none of them empty (${locale})`, () => {
      const empty = Object.entries(stringTable(locale)).filter(([, text]) => typeof text !== 'string' || !text.trim());
      expect(empty).to.deep.equal([]);
    });
  }

  it('hold the same keys with the same placeholders in every language', () => {
    const [first, ...others] = LOCALES.map(placeholders);
    for (const other of others) expect(other).to.deep.equal(first);
  });

  it('are typeset as French is: curved apostrophes, and no plain space before a high sign or within quotes', () => {
    const plain = Object.entries(stringTable('fr')).filter(([, text]) =>
      /'| [;:?!»]|[^\s\u202F][;?!](?!\w)|« /.test(text),
    );
    expect(plain).to.deep.equal([]);
  });
});

/** `form.error.${field}` as a pattern in which each value stands for one part of a key. */
function patternOf(key: string): RegExp {
  const fixed = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('[^.]+')}$`);
}

function placeholders(locale: Locale): Record<string, string> {
  const entries = Object.entries(stringTable(locale));
  return Object.fromEntries(entries.map(([key, text]) => [key, namesIn(text).join()]).sort());
}

function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))].sort();
}

/** Whether a text says anything besides its values. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
}
