import { expect } from 'chai';
import { alikeExamples } from '../../../../scripts/evaluation/advice/alikeExamples.ts';
import { exampleSet } from '../../../helpers/exampleSet.ts';

describe('alikeExamples', () => {
  const textsOf = (byLabel: Readonly<Record<string, readonly string[]>>): string[][] =>
    alikeExamples(exampleSet(byLabel)).map(({ examples }) => examples.map(({ text }) => text));

  it('are pairs of different labels that say nearly the same', () => {
    const pairs = textsOf({
      price: ['how much does the pear cost', 'what do you charge for plums'],
      shop: ['how much does the pear cost?', 'where is the nearest shop'],
    });
    expect(pairs).to.deep.equal([['how much does the pear cost', 'how much does the pear cost?']]);
  });

  it('are none within a label', () => {
    expect(
      textsOf({ price: ['how much is a pear', 'how much is a pear?'], shop: ['where is the shop'] }),
    ).to.deep.equal([]);
  });

  it('are none where only the place tells markets apart, for the market data do that', () => {
    const texts = ['can I buy pears in China', 'can I buy pears in Japan'];
    expect(textsOf({ 'market-china': [texts[0] ?? ''], 'market-japan': [texts[1] ?? ''] })).to.deep.equal([]);
    expect(textsOf({ china: [texts[0] ?? ''], japan: [texts[1] ?? ''] })).to.deep.equal([texts]);
  });
});
