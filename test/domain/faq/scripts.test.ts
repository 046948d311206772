import { expect } from 'chai';
import { type WrittenIn, writtenIn } from '../../../domain/faq/scripts.ts';

describe('writtenIn', () => {
  const cases: [string, WrittenIn][] = [
    ['How do I buy?', 'latin'],
    ['割引はいくらですか', 'kana'],
    ['ダウンロード', 'kana'],
    ['MS Projectは？', 'kana'],
    ['折扣是多少', 'han'],
    ['日本', 'han'],
    ['who is 李明 in HR', 'latin'],
    ['請问 Family 和 Personal 哪个好', 'han'],
    ['Как купить подписку через Microsoft Store', 'other'],
    ['what does спасибо mean', 'latin'],
    ['안녕하세요', 'other'],
    ['कैसे खरीदूँ', 'other'],
    ['123 👍', 'none'],
    ['', 'none'],
  ];
  for (const [text, script] of cases)
    it(`takes "${text}" for ${script}`, () => {
      expect(writtenIn(text)).to.equal(script);
    });
});
