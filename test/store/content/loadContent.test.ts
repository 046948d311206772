import { expect } from 'chai';
import { contentProblems, loadContent } from '../../../store/content/loadContent.ts';
import { ContentError } from '../../../store/content/problem.ts';
import { FIXTURE_CONTENT, withEditedContent } from '../../helpers/fixtureContent.ts';

describe('loadContent', () => {
  const content = loadContent(FIXTURE_CONTENT);
  const first = content.editions.get('first');
  const second = content.editions.get('second');

  it('reads an edition with its names, links, markets and entries', () => {
    expect(first?.name).to.include({ en: 'Fruit Program', fr: 'Programme de fruits' });
    expect(first?.links.gone).to.deep.equal({ id: 'gone', url: 'https://example.com/gone', state: 'dead' });
    expect(first?.exceptions.CN).to.deep.equal({
      market: 'CN',
      offer: 'one-year-subscription',
      store: 'store',
      facts: ['F7'],
    });
    expect(first?.entries.get('apples')?.text.fr.question).to.equal('Que sont les pommes ?');
  });

  it('tells under an edition what a later one changed', () => {
    const change = first?.entries.get('apples')?.changedLater;
    expect(change).to.include({ date: '2022-07', source: 'faq-2022' });
    expect(change?.text).to.include({ en: 'pears were added.', fr: 'les poires ont été ajoutées.' });
    expect(first?.changedMarkets.LB?.date).to.equal('2022-03');
    expect(first?.sources['faq-2022']?.date, 'of the source of the change').to.equal('2022-07-19');
  });

  it('gives a later edition the entries, links and sources of its base, with the changes that its own entries do not yet tell', () => {
    expect([...(second?.entries.keys() ?? [])]).to.include.members(['markets', 'apples', 'apples/red']);
    expect(second?.entries.get('apples')?.changedLater?.date).to.equal('2022-07');
    expect(second?.links['old-page']?.replacedBy).to.equal('new-page');
    expect(second?.sources).to.have.keys('faq-2020', 'faq-2022');
  });

  it('shows what a later edition wrote anew in its own words, without the change that they already tell', () => {
    const [before, after] = [first?.entries.get('markets'), second?.entries.get('markets')];
    expect(before?.text.en.answer).to.match(/^Everywhere, but see/);
    expect(before?.changedLater?.date).to.equal('2022-02');
    expect(after?.text.en.answer).to.equal('Everywhere but in Lebanon and Russia.');
    expect(after?.source).to.equal('faq-2022');
    expect(after).to.not.have.property('changedLater');
  });

  it('reads the title of a source in each language, or one for all of them', () => {
    expect(first?.sources['faq-2020']?.title).to.include({ en: 'Fruit FAQ', fr: 'Fruit FAQ' });
    expect(first?.sources['faq-2022']?.title).to.include({ en: 'Orchard FAQ', fr: 'FAQ du verger' });
  });

  it('takes the markets of a later edition as they stand there, since leaving one out means that it has the general offer', () => {
    expect(second?.exceptions).to.have.keys('LB', 'RU');
    expect(second?.changedMarkets).to.deep.equal({});
  });

  it('labels utterances by the folder that they stand in, and leaves comments and empty lines out', () => {
    const texts = (label: string) =>
      content.utterances.en.filter((utterance) => utterance.label === label).map(({ text }) => text);
    expect(texts('apples')).to.deep.equal(['what is an apple', 'apples please']);
    expect(texts('apples/red')).to.deep.equal(['why so red']);
    expect(texts('intent:greeting')).to.deep.equal(['greeting now']);
    expect(texts('out-of-scope')).to.deep.equal(['tell me the weather']);
  });

  it('reads synonyms, places and interface texts', () => {
    expect(content.synonyms.en).to.deep.equal([['apple', 'apples', 'fruit']]);
    expect(content.places.PT?.cities).to.deep.equal(['Lisbon', 'Lisbonne']);
    expect(content.strings.en).to.deep.equal({ 'greeting.title': 'Hello, {name}!' });
  });

  it('throws one error that names every defect of shape', () => {
    const edit = () => 'id: first\ndate: yesterday\n';
    const load = (folder: string) => () => loadContent(folder);
    withEditedContent('editions/first/edition.yaml', edit, (folder) => {
      expect(load(folder)).to.throw(ContentError, /edition\.yaml:date: .*\n.*edition\.yaml:shortName: /);
    });
  });

  it('has no question and no answer that was left in English in the content that the bot is shipped with', () => {
    const { editions } = loadContent(new URL('../../../content/', import.meta.url));
    for (const [id, { text }] of [...editions.values()].flatMap(({ entries }) => [...entries])) {
      const { en, ...others } = text;
      for (const [locale, own] of Object.entries(others)) {
        expect(own.question, `${id}, ${locale}`).to.not.equal(en.question);
        expect(own.answer, `${id}, ${locale}`).to.not.equal(en.answer);
      }
    }
  });

  it('finds no defect in the content that the bot is shipped with', () => {
    expect(contentProblems(new URL('../../../content/', import.meta.url))).to.deep.equal([]);
  });
});
