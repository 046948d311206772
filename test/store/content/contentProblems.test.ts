import { expect } from 'chai';
import { contentProblems } from '../../../store/content/loadContent.ts';
import { problemLine } from '../../../store/content/problem.ts';
import { FIXTURE_CONTENT, withEditedContent } from '../../helpers/fixtureContent.ts';

/** Each edit of the sound fixture is one mistake that an editor can make, and the line that must name it. */
interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly edit: (text: string) => string | undefined;
  readonly told: string;
}

const replace = (from: string, to: string) => (text: string) => text.replace(from, to);
const add = (line: string) => (text: string) => `${text}${line}\n`;
const without = (start: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(start))
    .join('\n');

const FIRST = 'editions/first';

const MISTAKES: readonly Mistake[] = [
  {
    what: 'a missing translation',
    file: `${FIRST}/fr.yaml`,
    edit: without('  apples/red:'),
    told: `${FIRST}/fr.yaml:entries.apples/red: the translation is missing`,
  },
  {
    what: 'words without an entry',
    file: `${FIRST}/en.yaml`,
    edit: add('  pears: { question: "Pears?", answer: "No." }'),
    told: `${FIRST}/en.yaml:entries.pears: these words belong to nothing in this edition`,
  },
  {
    what: 'the same question twice, but for case and signs',
    file: `${FIRST}/en.yaml`,
    edit: replace('Why are apples red?', 'what are apples'),
    told: `${FIRST}/en.yaml:entries.apples/red.question: this question is that of "apples" too`,
  },
  {
    what: 'an unknown link',
    file: `${FIRST}/en.yaml`,
    edit: replace('link:old-page', 'link:nowhere'),
    told: `${FIRST}/en.yaml:entries.markets.answer: there is no link "nowhere"`,
  },
  {
    what: 'a dead link that would be shown',
    file: `${FIRST}/fr.yaml`,
    edit: replace('link:old-page', 'link:gone'),
    told: `${FIRST}/fr.yaml:entries.markets.answer: the link "gone" is dead and would be shown`,
  },
  {
    what: 'a replaced link without a current replacement',
    file: `${FIRST}/links.yaml`,
    edit: replace('replacedBy: new-page', 'replacedBy: gone'),
    told: `${FIRST}/links.yaml:old-page.replacedBy: a replaced link needs a replacement that is current`,
  },
  {
    what: 'a link that is replaced by itself',
    file: `${FIRST}/links.yaml`,
    edit: replace('replacedBy: new-page', 'replacedBy: old-page'),
    told: `${FIRST}/links.yaml:old-page.replacedBy: a replaced link needs a replacement that is current`,
  },
  {
    what: "an unknown store of a market's own",
    file: `${FIRST}/markets.yaml`,
    edit: replace('store: store', 'store: shop'),
    told: `${FIRST}/markets.yaml:CN.store: there is no link "shop"`,
  },
  {
    what: 'an unknown related entry',
    file: `${FIRST}/entries.yaml`,
    edit: replace('[apples/red]', '[pears]'),
    told: `${FIRST}/entries.yaml:apples.related: there is no entry "pears"`,
  },
  {
    what: 'a statement without a fact',
    file: `${FIRST}/entries.yaml`,
    edit: replace('[F3]', '[]'),
    told: `${FIRST}/entries.yaml:apples.facts: a statement needs the fact that carries it`,
  },
  {
    what: 'a fact that the source does not have',
    file: `${FIRST}/entries.yaml`,
    edit: replace('[F3]', '[F43]'),
    told: `${FIRST}/entries.yaml:apples.facts: "F43" is neither a fact F1-F42 nor a note L:<source>, M:<source> or O:<source>`,
  },
  {
    what: 'a note from an unknown source',
    file: `${FIRST}/entries.yaml`,
    edit: replace('L:faq-2020', 'L:faq-1999'),
    told: `${FIRST}/entries.yaml:apples/red.facts: there is no source "faq-1999"`,
  },
  {
    what: 'an entry from an unknown source',
    file: `${FIRST}/entries.yaml`,
    edit: replace('[F5], source: faq-2020', '[F5], source: faq-1999'),
    told: `${FIRST}/entries.yaml:markets.source: there is no source "faq-1999"`,
  },
  {
    what: 'a change from an unknown source',
    file: 'editions/second/changes.yaml',
    edit: replace('2022-03, source: faq-2022', '2022-03, source: faq-1999'),
    told: 'editions/second/changes.yaml:markets.LB.source: there is no source "faq-1999"',
  },
  {
    what: 'a change of an unknown entry',
    file: 'editions/second/changes.yaml',
    edit: replace('  apples:', '  pears:'),
    told: 'editions/second/changes.yaml:entries.pears: there is no entry "pears"',
  },
  {
    what: 'an edition built on nothing',
    file: 'editions/second/edition.yaml',
    edit: replace('basedOn: first', 'basedOn: zeroth'),
    told: 'editions/second/edition.yaml:basedOn: there is no edition "zeroth"',
  },
  {
    what: 'a percentage in an answer',
    file: `${FIRST}/en.yaml`,
    edit: replace('They are ripe.', 'They are 30 % off.'),
    told: `${FIRST}/en.yaml:entries.apples/red.answer: an answer states no percentage`,
  },
  {
    what: 'a price in an answer',
    file: `${FIRST}/fr.yaml`,
    edit: replace('Elles sont mûres.', 'Elles coûtent 3 euros.'),
    told: `${FIRST}/fr.yaml:entries.apples/red.answer: an answer states no price`,
  },
  ...['30 Prozent', '30 por ciento', '30 por cento', '30 per cento', '30 procent', '30 パーセント', '30％'].map(
    (words) => ({
      what: `a percentage in the words of another language: ${words}`,
      file: `${FIRST}/de.yaml`,
      edit: replace('They are ripe.', `${words}.`),
      told: `${FIRST}/de.yaml:entries.apples/red.answer: an answer states no percentage`,
    }),
  ),
  ...['3 Dollar', '3 dólares', '3 dollari', 'R$ 3', '3 円', '3 ドル', '3 美元'].map((words) => ({
    what: `a price in the words of another language: ${words}`,
    file: `${FIRST}/ja.yaml`,
    edit: replace('They are ripe.', `${words}.`),
    told: `${FIRST}/ja.yaml:entries.apples/red.answer: an answer states no price`,
  })),
  {
    what: 'Markdown that Teams does not show',
    file: `${FIRST}/en.yaml`,
    edit: replace('They are ripe.', '# Ripe'),
    told: `${FIRST}/en.yaml:entries.apples/red.answer: Teams shows no headings, tables or HTML in a card`,
  },
  {
    what: 'an example that stands under two labels',
    file: 'utterances/en/out-of-scope.txt',
    edit: add('Apples, please!'),
    told: 'utterances/en/out-of-scope.txt:2: "Apples, please!" stands in utterances/en/topics/apples.txt:4 too',
  },
  {
    what: 'an entry without examples',
    file: 'utterances/fr/topics/apples.txt',
    edit: () => '# none yet\n',
    told: 'utterances/fr/topics/apples.txt:1: there are no examples',
  },
  {
    what: 'an abbreviation that is listed twice',
    file: 'utterances/en/abbreviations.txt',
    edit: add('pls = plums'),
    told: 'utterances/en/abbreviations.txt:3: "pls" stands twice',
  },
  {
    what: 'an abbreviation with a capital',
    file: 'utterances/en/abbreviations.txt',
    edit: add('Thx = thanks'),
    told: 'utterances/en/abbreviations.txt:3: "Thx" must be in lower case and without accents',
  },
  {
    what: 'an abbreviation of nothing',
    file: 'utterances/en/abbreviations.txt',
    edit: add('thx'),
    told: 'utterances/en/abbreviations.txt:3: "pls = please" is how a line is written',
  },
  {
    what: 'a text that a language lacks',
    file: 'strings/fr.yaml',
    edit: () => '{}\n',
    told: 'strings/fr.yaml:greeting.title: the translation of this text is missing',
  },
  {
    what: 'a text with other placeholders',
    file: 'strings/fr.yaml',
    edit: replace('{name}', '{nom}'),
    told: 'strings/fr.yaml:greeting.title: the placeholders are "{nom}", elsewhere "{name}"',
  },
  {
    what: 'a file that is missing',
    file: `${FIRST}/links.yaml`,
    edit: () => undefined,
    told: `${FIRST}/links.yaml:1: this file is missing`,
  },
  {
    what: 'a link that the program names and the edition lacks',
    file: 'editions/first/links.yaml',
    edit: (text) => text.replace('microsoft-support:', 'microsoft-help:'),
    told: 'editions/first/links.yaml:microsoft-support: the program names this link, and it does not exist',
  },
  {
    what: 'an entry that a market names and that does not exist',
    file: 'editions/first/markets.yaml',
    edit: (text) => text.replace('CN: {', 'CN: { entry: pears,'),
    told: 'editions/first/markets.yaml:CN.entry: there is no entry "pears"',
  },
  {
    what: 'a wording of an answer that the glossary avoids',
    file: `${FIRST}/en.yaml`,
    edit: replace('Apples are **fruit**.', 'Apples are Fruits.'),
    told: `${FIRST}/en.yaml:entries.apples.answer: "fruits" is not written here; the glossary has: fruit`,
  },
  {
    what: 'an avoided wording in the name of an edition, over a line break',
    file: 'editions/second/en.yaml',
    edit: replace('"Orchard Program"', '"Of the\n produce"'),
    told: 'editions/second/en.yaml:edition.name: "the produce" is not written here; the glossary has: fruit',
  },
  {
    what: 'an avoided wording of one language in an interface text',
    file: 'strings/fr.yaml',
    edit: replace('Bonjour', 'Très fruité'),
    told: 'strings/fr.yaml:greeting.title: "fruité" is not written here; the glossary has: fruit',
  },
  {
    what: 'a glossary that is missing',
    file: 'glossaries/ja.yaml',
    edit: () => undefined,
    told: 'glossaries/ja.yaml:1: this file is missing',
  },
  {
    what: 'a glossary with a key that does not exist',
    file: 'glossaries/fr.yaml',
    edit: add('ripe: { use: mûr, avoids: ["vert"] }'),
    told: 'glossaries/fr.yaml:ripe: Unrecognized key',
  },
  {
    what: 'YAML that cannot be read',
    file: 'strings/en.yaml',
    edit: add('  "unfinished'),
    told: 'strings/en.yaml:4: this is not valid YAML',
  },
];

describe('contentProblems', () => {
  const lines = (folder: string): string[] => contentProblems(folder).map(problemLine);

  it('finds nothing in sound content', () => {
    expect(lines(FIXTURE_CONTENT)).to.deep.equal([]);
  });

  for (const { what, file, edit, told } of MISTAKES) {
    it(`names file and place of ${what}`, () => {
      const found = withEditedContent(file, edit, lines);
      expect(found.filter((line) => line.startsWith(told))).to.have.length.at.least(1, found.join('\n'));
    });
  }

  it('takes an avoided word that stands between spaces for a word, not for a part of one', () => {
    const edit = replace('Ask a gardener.', 'Bathe produce.');
    expect(withEditedContent(`${FIRST}/en.yaml`, edit, lines)).to.deep.equal([]);
  });

  it('takes the sum that an organization must have spent for no price', () => {
    const edit = replace('They are ripe.', 'They cost 250,000 dollars.');
    expect(withEditedContent(`${FIRST}/en.yaml`, edit, lines)).to.deep.equal([]);
  });

  it('names an example file that belongs to no entry', () => {
    const found = withEditedContent(`${FIRST}/entries.yaml`, without('apples/red:'), lines);
    expect(found).to.include('utterances/en/topics/apples/red.txt:1: there is no entry or intent "apples/red"');
  });
});
