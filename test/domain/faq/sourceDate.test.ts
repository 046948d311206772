import { expect } from 'chai';
import { sourceDate } from '../../../domain/faq/sourceDate.ts';

describe('sourceDate', () => {
  it('is as precise as the source is', () => {
    expect(sourceDate('2020-08-28', 'en')).to.equal('August 28, 2020');
    expect(sourceDate('2022-03', 'en')).to.equal('March 2022');
    expect(sourceDate('2019', 'en')).to.equal('2019');
    expect(sourceDate('2022-03', 'fr')).to.equal('mars 2022');
  });
});
