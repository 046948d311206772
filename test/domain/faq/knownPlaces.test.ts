import { expect } from 'chai';
import { knownPlaces } from '../../../domain/faq/knownPlaces.ts';

describe('knownPlaces', () => {
  const known = knownPlaces({
    PT: { names: [], demonyms: ['Portuguese'], cities: ['Lisboa'] },
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

  it('takes a name that a country and a city share for the country', () => {
    expect(known.get('georgia')).to.deep.equal({ market: 'GE', kind: 'country' });
  });
});
