import { expect } from 'chai';
import { typedWords } from '../../../domain/faq/typedWords.ts';

describe('typedWords', () => {
  const read = (text: string) => typedWords(text).map(({ kind, folded }) => `${kind} ${folded}`);

  it('parts letters from Chinese and Japanese signs, which write no spaces', () => {
    expect(read('HUPはUSでも?')).to.deep.equal(['word hup', 'run は', 'word us', 'run でも']);
  });

  it('takes each flag for a word', () => {
    expect(read('in🇯🇵🇨🇳')).to.deep.equal(['word in', 'flag 🇯🇵', 'flag 🇨🇳']);
  });

  it('says where each word stands', () => {
    expect(typedWords('d’Été').map(({ from, to }) => [from, to])).to.deep.equal([
      [0, 1],
      [2, 5],
    ]);
  });
});
