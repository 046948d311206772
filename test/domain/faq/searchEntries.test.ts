import { expect } from 'chai';
import { searchEntries } from '../../../domain/faq/searchEntries.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';

const NOTHING = { kind: 'out-of-scope' } as const;
const find = (query: string, locale: Locale = 'en') =>
  searchEntries(query, EDITION, NOTHING, locale).map(({ text }) => text[locale].question);

describe('searchEntries', () => {
  it('finds titles by the beginnings of their words, whatever the case and the order', () => {
    const found = find('AVAIL wher');
    expect(found).to.not.be.empty;
    for (const title of found)
      expect(title)
        .to.match(/\bavail/i)
        .and.match(/\bwher/i);
  });

  it('finds Japanese and Chinese words wherever they stand', () => {
    expect(find('国', 'ja')).to.not.be.empty;
    expect(find('购买', 'zh-Hans')).to.not.be.empty;
  });

  it('puts what is understood first, once', () => {
    const understood = { kind: 'answer', ids: ['refund', 'markets', 'nothing-of-the-kind'] } as const;
    const ids = searchEntries('countries', EDITION, understood, 'en').map(({ id }) => id);
    expect(ids[0]).to.equal([...EDITION.entries.keys()].includes('refund') ? 'refund' : 'markets');
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('offers employees’ entries before anything is typed, and never more than ten', () => {
    const ids = searchEntries(' ', EDITION, NOTHING, 'en');
    expect(ids).to.have.length(10);
    for (const { audience, id } of ids) {
      expect(audience).to.equal('employee');
      expect(id).to.not.match(/^beyond/);
    }
  });

  it('finds nothing for words of nothing', () => {
    expect(find('qwertyuiop')).to.deep.equal([]);
  });
});
