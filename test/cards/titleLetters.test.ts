import { expect } from 'chai';
import { titleLetters } from '../../cards/titleLetters.ts';

describe('titleLetters', () => {
  const cases: [title: string, letters: number][] = [
    ['Send again', 10],
    ['Où en suis-je ?', 15],
    ['いいえ、取り消さない', 20],
    ['打开 Microsoft 页面', 19],
    ['国家/地区', 9],
    ['カード（１）', 12],
  ];
  for (const [title, letters] of cases) {
    it(`counts "${title}" as ${letters} Latin letters`, () => {
      expect(titleLetters(title)).to.equal(letters);
    });
  }
});
