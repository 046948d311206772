import { expect } from 'chai';
import { shortAnswer } from '../../../domain/faq/shortAnswer.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';

describe('shortAnswer', () => {
  const table: [text: string, short: string, reason: string][] = [
    ['One.\n\nTwo.', 'One.', 'the first paragraph'],
    ['One.', 'One.', 'all there is'],
    ['You need:\n\n- this\n- that\n\nMore.', 'You need:\n\n- this\n- that', 'a colon announces'],
    ['必要なもの：\n\n- これ\n\n次。', '必要なもの：\n\n- これ', 'a wide colon announces'],
    ['**For all**\n\n- this\n\n**For some**', '**For all**\n\n- this', 'a bold line announces'],
    ['**For all**\n\nYou need:\n\n- this\n\nMore.', '**For all**\n\nYou need:\n\n- this', 'twice'],
    ['- **A:** this\n- **B:** that\n\nMore.', '- **A:** this\n- **B:** that', 'a list is a paragraph'],
    ['You need:', 'You need:', 'nothing follows'],
  ];
  for (const [text, short, reason] of table)
    it(`keeps of ${JSON.stringify(text)}: ${reason}`, () => {
      expect(shortAnswer(text, 'purchase-steps')).to.equal(short);
    });

  it('keeps the answer for a market whole, for its warning comes last, unless it is long', () => {
    expect(shortAnswer('A page.\n\nAsk before you pay.', 'market-china')).to.include('Ask before you pay.');
    expect(shortAnswer(`A page.\n\n${'long '.repeat(100)}`, 'markets')).to.equal('A page.');
  });

  it('says something of every entry in every language, and leaves nothing announced', () => {
    for (const { id, text } of EDITION.entries.values())
      for (const locale of LOCALES) {
        const short = shortAnswer(text[locale].answer.trim(), id);
        expect(short, `${id} ${locale}`)
          .to.match(/\S/)
          .and.not.match(/([:：]|^\*\*[^*]+\*\*)\s*$/);
      }
  });
});
