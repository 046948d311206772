import { expect } from 'chai';
import { comparable } from '../../../domain/faq/comparable.ts';

describe('comparable', () => {
  it('is the same where only case, spaces and signs differ', () => {
    for (const text of ['Start over!', ' start   OVER ', '«start-over»…', 'start over ❤️'])
      expect(comparable(text), text).to.equal('start over');
  });

  it('keeps what words are made of: accents, digits, characters', () => {
    expect(comparable('Où est-ce, le 7 ?')).to.equal('où est ce le 7');
    expect(comparable('やり直す。')).to.equal('やり直す');
  });

  it('is empty where there are no words', () => {
    expect(comparable('?! …')).to.equal('');
  });
});
