import { expect } from 'chai';
import { knownPlaces } from '../../../domain/faq/knownPlaces.ts';

describe('knownPlaces', () => {
  const known = knownPlaces({
    PT: { names: [], demonyms: ['Portuguese', 'lus|o|a'], cities: ['Lisboa', 'サン・タレン'] },
    BE: { names: [], demonyms: ['Belg||en'], cities: [] },
    GB: { names: ['Britain'], demonyms: [], cities: ['Georgia'] },
  });

  it('has the names that CLDR gives a market in the content languages, short and long, without brackets', () => {
    for (const name of [
      'united kingdom',
      'royaume uni',
      'hong kong',
      'myanmar',
      'trinidad and tobago',
      'trinite et tobago',
    ])
      expect(known.get(name)?.kind, name).to.equal('country');
  });

  it('has the further names of the content, and knows what they are', () => {
    expect(known.get('britain')).to.deep.equal({ market: 'GB', kind: 'country' });
    expect(known.get('lisboa')).to.deep.equal({ market: 'PT', kind: 'city' });
    expect(known.get('portuguese')).to.deep.equal({ market: 'PT', kind: 'demonym' });
  });

  it('has the names of all languages that people write in', () => {
    for (const name of [
      'vereinigtes konigreich',
      'reino unido',
      'regno unito',
      'verenigd koninkrijk',
      'イギリス',
      '英国',
    ])
      expect(known.get(name), name).to.deep.equal({ market: 'GB', kind: 'country' });
  });

  it('writes out endings, the stem alone only where it says so', () => {
    for (const name of ['luso', 'lusa', 'belg', 'belgen']) expect(known.get(name)?.kind, name).to.equal('demonym');
    expect(known.get('lus')).to.equal(undefined);
  });

  it('has Japanese names with and without the dot, and with the marks that make other sounds', () => {
    expect(known.get('サン・タレン')?.market).to.equal('PT');
    expect(known.get('サンタレン')?.market).to.equal('PT');
    expect(known.get('ドイツ')?.market).to.equal('DE');
  });

  it('takes a name that a country and a city share for the country', () => {
    expect(known.get('georgia')).to.deep.equal({ market: 'GE', kind: 'country' });
  });
});
