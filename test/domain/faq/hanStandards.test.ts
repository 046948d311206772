import { expect } from 'chai';
import { hanEvidence } from '../../../domain/faq/hanStandards.ts';
import type { Locale } from '../../../domain/people/locale.ts';

describe('hanEvidence', () => {
  const japanese = 'ja' as Locale;
  const chinese = 'zh-Hans' as Locale;

  it('counts characters that only Japanese has', () => {
    expect(hanEvidence('購駅円', japanese)).to.be.above(hanEvidence('円', japanese));
    expect(hanEvidence('購駅円', chinese)).to.equal(0);
  });

  it('counts characters that only simplified Chinese has', () => {
    expect(hanEvidence('购买吗', chinese)).to.be.above(0);
    expect(hanEvidence('购买吗', japanese)).to.equal(0);
  });

  it('says nothing of characters that both have', () => {
    for (const locale of [japanese, chinese]) expect(hanEvidence('日本大学', locale)).to.equal(0);
  });
});
