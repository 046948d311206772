import { expect } from 'chai';
import { MEASURED_EDITION, measuredEdition } from '../../scripts/measuredEdition.ts';
import { CONTENT } from '../helpers/enrollmentHouse.ts';

describe('measuredEdition', () => {
  it('is an edition of the content that the bot is shipped with', () => {
    expect(measuredEdition(CONTENT.editions).edition).to.equal(MEASURED_EDITION);
  });

  it('is named where the content lacks it', () => {
    expect(() => measuredEdition(new Map())).to.throw(RangeError, MEASURED_EDITION);
  });
});
