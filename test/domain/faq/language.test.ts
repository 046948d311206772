import { expect } from 'chai';
import { detectLanguage } from '../../../domain/faq/language.ts';

describe('detectLanguage', () => {
  const cases: [string, string | undefined, 'en' | 'fr' | undefined][] = [
    ['How do I sign up for the program?', 'en', 'en'],
    ['Comment puis-je en bénéficier ?', 'fr', 'fr'],
    ['Wie melde ich mich für das Programm an?', 'de', undefined],
    ['¿Cómo puedo comprar la suscripción?', 'es', undefined],
    ['Como posso comprar a assinatura com desconto?', 'pt', undefined],
    ['Come posso acquistare lo sconto per i dipendenti?', 'it', undefined],
    ['Hoe kan ik het programma thuis gebruiken?', 'nl', undefined],
    ['割引はいくらですか', 'ja', undefined],
    ['折扣是多少', 'zh-Hans', undefined],
    ['Microsoft 365 HUP', undefined, undefined],
    ['👍', undefined, undefined],
    ['', undefined, undefined],
  ];
  for (const [text, tag, locale] of cases)
    it(`takes "${text}" for ${tag ?? 'no language in particular'}`, () => {
      expect(detectLanguage(text)).to.deep.equal({ tag, locale });
    });
});
