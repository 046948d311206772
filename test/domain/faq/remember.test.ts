import { expect } from 'chai';
import { createUnderstanding } from '../../../domain/faq/createUnderstanding.ts';
import type { Remember } from '../../../domain/faq/remember.ts';
import type { UnderstandingParts } from '../../../domain/faq/understandingParts.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { editionIn } from '../../helpers/editionIn.ts';

const { utterances, synonyms, abbreviations, places, editions } = loadContent(
  new URL('../../../content/', import.meta.url),
);
const program = editionIn(editions, 'hup-2020-08');
const ORIGINAL: UnderstandingParts = { utterances, synonyms, abbreviations, places, program, locales: ['en'] };

/** What was learned once: the keys are asked for here, not the models. */
const learned = new Map<string, unknown>();

/** By what each thing that English needs is remembered, by its name. */
function keysOf(parts: UnderstandingParts): Map<string, string> {
  const keys = new Map<string, string>();
  const remember: Remember = <T>(name: string, learnedFrom: unknown, learn: () => T): T => {
    keys.set(name, JSON.stringify(learnedFrom));
    if (!learned.has(name)) learned.set(name, learn());
    return learned.get(name) as T;
  };
  createUnderstanding({ ...parts, remember }).warmUp('en');
  return keys;
}

/** The parts with another first example of English. */
function withExample(change: (text: string) => { text: string; label: string }): Partial<UnderstandingParts> {
  const en = utterances.en.map((example, index) => (index === 0 ? change(example.text) : example));
  return { utterances: { ...utterances, en } };
}

function withTitle(question: string): Partial<UnderstandingParts> {
  const entries = Array.from(program.entries, ([id, entry], index) => {
    const text = index === 0 ? { ...entry.text, en: { ...entry.text.en, question } } : entry.text;
    return [id, { ...entry, text }] as const;
  });
  return { program: { ...program, entries: new Map(entries) } };
}

const withAbbreviation = (short: string, long: string): Partial<UnderstandingParts> => ({
  abbreviations: { ...abbreviations, en: new Map([...abbreviations.en, [short, long]]) },
});

function withPlace(kind: 'names' | 'demonyms' | 'cities'): Partial<UnderstandingParts> {
  const { FR = { names: [], demonyms: [], cities: [] } } = places;
  return { places: { ...places, FR: { ...FR, [kind]: [...FR[kind], 'Xanadu'] } } };
}

describe('What a model is remembered by', function () {
  this.timeout(30_000);
  let original: ReadonlyMap<string, string>;
  before(() => {
    original = keysOf(ORIGINAL);
  });

  const EXAMPLES = ['known-texts', 'language-words', 'en'];
  const LABELLED = ['known-texts', 'en'];
  const cases: readonly (readonly [string, Partial<UnderstandingParts>, readonly string[]])[] = [
    ['an example', withExample(() => ({ text: 'another one', label: 'out-of-scope' })), EXAMPLES],
    ['the label of an example', withExample((text) => ({ text, label: 'markets' })), LABELLED],
    ['the title of an entry', withTitle('What else is there?'), LABELLED],
    ['a group of synonyms', { synonyms: { ...synonyms, en: [...synonyms.en, ['one', 'single']] } }, ['en']],
    ['an abbreviation', withAbbreviation('abcd', 'alphabet'), ['en']],
    ['what an abbreviation stands for', withAbbreviation([...abbreviations.en.keys()][0] ?? '', 'alphabet'), ['en']],
    ['the name of a place', withPlace('names'), ['en']],
    ['its demonym', withPlace('demonyms'), ['en']],
    ['one of its cities', withPlace('cities'), ['en']],
  ];
  for (const [what, changed, names] of cases)
    it(`changes with ${what}: ${names.join(', ')}`, () => {
      const keys = keysOf({ ...ORIGINAL, ...changed });
      expect([...keys.keys()].filter((name) => keys.get(name) !== original.get(name))).to.have.members(names);
    });

  it('is the same for the same content, read again', () => {
    const again = loadContent(new URL('../../../content/', import.meta.url));
    expect(keysOf({ ...ORIGINAL, ...again })).to.deep.equal(original);
  });
});
