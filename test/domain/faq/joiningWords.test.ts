import { expect } from 'chai';
import { partingsIn } from '../../../domain/faq/joiningWords.ts';
import type { Locale } from '../../../domain/people/locale.ts';

describe('partingsIn', () => {
  const parted: [locale: Locale, text: string, left: string, right: string][] = [
    ['en', 'What is it and does it work here?', 'What is it', 'does it work here?'],
    ['en', 'What is it? Also, how do I buy it?', 'What is it?', 'how do I buy it?'],
    ['fr', 'Ça coûte combien et comment acheter ?', 'Ça coûte combien', 'comment acheter ?'],
    ['de', 'Was kostet es, und wie kaufe ich?', 'Was kostet es', 'wie kaufe ich?'],
    ['es', '¿Qué es esto? ¿Y cómo lo compro?', '¿Qué es esto?', 'cómo lo compro?'],
    ['pt', 'o que é isso e como compro', 'o que é isso', 'como compro'],
    ['it', 'cosa costa questo ed esiste qui', 'cosa costa questo', 'esiste qui'],
    ['nl', 'wat is het en hoe koop ik het', 'wat is het', 'hoe koop ik het'],
    ['ja', 'これは何ですか。それと、いくらですか', 'これは何ですか', 'いくらですか'],
    ['it', "Cos'è e funziona qui?", "Cos'è", 'funziona qui?'],
    ['ja', 'いくらですか、妻も使えますか', 'いくらですか', '妻も使えますか'],
    ['zh-Hans', '多少钱，老婆能用吗', '多少钱', '老婆能用吗'],
    ['zh-Hans', '中国怎么买 多少钱', '中国怎么买', '多少钱'],
    ['ja', 'これとは いくらですか', 'これとは', 'いくらですか'],
    ['en', 'wat is it n how do i get it', 'wat is it', 'how do i get it'],
    ['zh-Hans', '这个是什么，另外怎么购买', '这个是什么', '怎么购买'],
  ];
  for (const [locale, text, left, right] of parted)
    it(`parts "${text}"`, () => {
      expect(partingsIn(text, locale)).to.deep.include({ left, right, isJoined: true });
    });

  it('parts two sentences that no word joins, and says so', () => {
    const apart = [{ left: 'What is it?', right: 'How do I buy?', isJoined: false }];
    expect(partingsIn('What is it? How do I buy?', 'en')).to.deep.equal(apart);
  });

  const whole: [locale: Locale, text: string, reason: string][] = [
    ['en', 'Word and Excel', 'a part of one word is no question'],
    ['en', 'can I also get it for my wife', '"also" within a sentence joins nothing'],
    ['en', 'can my wife and I use it', 'people are joined'],
    ['de', 'ich bin Administrator und es fragt nach Azure', 'what comes next is told, not asked'],
    ['en', 'is it on hup.contoso.com?', 'a stop within a word ends no sentence'],
    ['en', 'I had a code. Do I need it and where is it?', 'halves of more than one sentence are a story'],
    ['it', "Che cos'è? Entro?", 'a joining word is a whole word'],
    ['ja', 'これ、また', 'fewer than three letters'],
    ['de', 'er meldet mich an und dann steht da ein Preis', 'what comes next is told, not asked'],
    ['zh-Hans', '我注册了，邮件没有收到', 'a comma after no question'],
  ];
  for (const [locale, text, reason] of whole)
    it(`finds no word that joins in "${text}": ${reason}`, () => {
      expect(partingsIn(text, locale).filter(({ isJoined }) => isJoined)).to.deep.equal([]);
    });
});
