import { expect } from 'chai';
import { readFollowUp } from '../../../domain/faq/followUp.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';

describe('readFollowUp', () => {
  const previous = EDITION.entries.get('markets') ?? expect.fail();
  const offered = [...previous.related, 'markets'];

  const bare: [Locale, ...string[]][] = [
    ['en', 'Why?', 'but how?', 'And then?', 'tell me more', 'WHY??'],
    ['fr', 'Pourquoi ?', 'et après ?', 'Comment ça ?', 'c’est-à-dire ?'.replace('-à-', ' à ')],
    ['de', 'Warum?', 'und dann?', 'Was heißt das?', 'wieso'],
    ['es', '¿Por qué?', 'y después?', '¿Cómo?'],
    ['pt', 'Por quê?', 'e depois?', 'como assim?'],
    ['it', 'Perché?', 'e poi?', 'cioè?'],
    ['nl', 'Waarom?', 'en dan?', 'hoezo?'],
    ['ja', 'なぜですか？', 'どういうこと？', 'もっと詳しく'],
    ['zh-Hans', '为什么？', '然后呢？', '什么意思'],
  ];
  for (const [locale, ...texts] of bare)
    for (const text of texts)
      it(`offers what belongs to the answer before: "${text}" (${locale})`, () => {
        expect(readFollowUp(text, locale, previous)).to.deep.include({ kind: 'clarify', ids: offered });
      });

  const own: [Locale, string][] = [
    ['en', 'and in China?'],
    ['en', 'why does HUP need Azure AD?'],
    ['fr', 'pourquoi pas au Liban ?'],
    ['de', 'wie viel kostet es?'],
    ['ja', '中国では？'],
    ['zh-Hans', '那中国呢？'],
  ];
  for (const [locale, text] of own)
    it(`leaves what says something itself: "${text}"`, () => {
      expect(readFollowUp(text, locale, previous)).to.equal(undefined);
    });

  it('offers nothing where nothing belongs to the answer', () => {
    expect(readFollowUp('why?', 'en', { ...previous, related: [] })).to.equal(undefined);
  });

  it('offers two where one entry belongs to it', () => {
    const one = { ...previous, related: ['purchase-steps'] };
    expect(readFollowUp('why?', 'en', one)).to.deep.include({ ids: ['purchase-steps', 'markets'] });
  });
});
