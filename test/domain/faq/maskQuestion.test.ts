import { expect } from 'chai';
import fc from 'fast-check';
import { maskQuestion } from '../../../domain/faq/maskQuestion.ts';

describe('maskQuestion', () => {
  const cases: [what: string, text: string, masked: string][] = [
    ['nothing', 'Can my wife use it?', 'Can my wife use it?'],
    ['an address', 'is dana.doe@contoso.com ok?', 'is <address> ok?'],
    ['an address in brackets', 'I am Dana <dana@contoso.com>', 'I am Dana <address>'],
    ['a link to an address', '[me](mailto:dana@contoso.com) please', '<address> please'],
    ['an address without a domain', 'ask dana@', 'ask <address>'],
    ['a link', 'what is https://contoso.com/?user=dana about', 'what is <link> about'],
    ['a telephone number', 'call +351 21 123 45 67 now', 'call +# now'],
    ['a date', 'since 12/03/2019.', 'since #'],
    ['an order number', 'order A-123-456', 'order A-#'],
    ['an address with a full-width sign', 'dana＠contoso.com', '<address>'],
    ['a code', '123456', '#'],
    ['full-width digits', 'order １２３４５６', 'order #'],
    ['arabic digits', 'رقم ٠١٢٣٤٥', 'رقم #'],
  ];
  for (const [what, text, masked] of cases) {
    it(`masks ${what}`, () => expect(maskQuestion(text)).to.equal(masked));
  }

  it('keeps no more than 300 characters', () => {
    expect(maskQuestion('word '.repeat(1_000)).length).to.be.at.most(300);
  });

  it('masks an address or number that is cut at the end', () => {
    expect(maskQuestion(`${'x '.repeat(145)}dana.doe@contoso.com`)).to.not.include('dana');
    expect(maskQuestion(`${'x '.repeat(147)}1234567890`)).to.not.match(/\d/);
  });

  it('lets no digit and no address through, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
        expect(maskQuestion(`${before} ${address} ${after}`)).to.not.match(/\d|\S@\S/);
      }),
    );
  });
});
