import { expect } from 'chai';
import { createLanguageReader } from '../../../domain/faq/languageReader.ts';
import type { Hints } from '../../../domain/faq/understanding.ts';
import { inEachLocale } from '../../../domain/people/inEachLocale.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import { CONTENT } from '../../helpers/enrollmentHouse.ts';

describe('createLanguageReader', () => {
  const read = createLanguageReader(inEachLocale((locale) => CONTENT.utterances[locale].map(({ text }) => text)));

  const own: Readonly<Record<string, string>> = {
    en: 'How do I sign up for the program?',
    fr: 'Comment puis-je en bénéficier ?',
    de: 'Wie melde ich mich für das Programm an?',
    es: '¿Cómo puedo comprar la suscripción con descuento?',
    pt: 'Como posso comprar a assinatura com desconto?',
    it: 'Come posso acquistare lo sconto per i dipendenti?',
    nl: 'Hoe kan ik het programma thuis gebruiken?',
    ja: '割引はいくらですか',
    'zh-Hans': '折扣是多少',
  };
  for (const locale of LOCALES)
    it(`reads ${locale}, whatever the person's Teams says`, () => {
      const other = locale === 'en' ? 'fr' : 'en';
      for (const hints of [{}, { locale: other }, { conversationLocale: other }] as Hints[])
        expect(read(own[locale] ?? '', hints)).to.deep.equal({ locale, isForeign: false, tag: locale });
    });

  for (const text of ['ok', 'HUP?', 'status', 'Microsoft 365 Family', '👍', ''])
    it(`does not leave the language of the conversation for "${text}"`, () => {
      expect(read(text, { conversationLocale: 'fr', locale: 'en-US' }).locale).to.equal('fr');
      expect(read(text, { conversationLocale: 'en', locale: 'fr-FR' }).locale).to.equal('en');
    });

  it('takes a text that tells nothing for the language of Teams, else for English', () => {
    expect(read('👍', { locale: 'fr-CA' }).locale).to.equal('fr');
    expect(read('👍').locale).to.equal('en');
    expect(read('👍', { locale: 'pl-PL' }).locale).to.equal('en');
  });

  const foreign: [tag: string, text: string][] = [
    ['pl', 'Jak mogę kupić Office taniej przez moją firmę?'],
    ['sv', 'Jag har inte fått något mejl med koden'],
    ['tr', 'Onay kodunu içeren e-posta bana gelmedi'],
    ['ru', 'Как мне купить Office со скидкой?'],
    ['ko', '회사에서 Microsoft 365 할인을 어떻게 받나요?'],
    ['ar', 'كيف يمكنني شراء أوفيس بخصم من شركتي؟'],
    ['hi', 'मैं अपनी कंपनी के ज़रिए कैसे खरीदूँ?'],
  ];
  for (const [tag, text] of foreign)
    it(`tells that "${text}" is foreign, and answers in the person's language`, () => {
      expect(read(text, { locale: 'fr-FR' })).to.deep.equal({ locale: 'fr', isForeign: true, tag });
      expect(read(text).locale).to.equal('en');
    });

  const short: [tag: string, text: string][] = [
    ['pl', 'ile to kosztuje?'],
    ['pl', 'jak kupić office do domu'],
    ['sv', 'vad kostar det?'],
    ['tr', 'nasıl satın alırım?'],
    ['da', 'hvad koster det?'],
    ['cs', 'kolik to stojí?'],
    ['fi', 'paljonko se maksaa?'],
    ['ru', 'сколько стоит?'],
  ];
  for (const [tag, text] of short)
    it(`tells that the short "${text}" is foreign, whatever Teams says`, () => {
      for (const [teams, locale] of [
        ['de-DE', 'de'],
        ['pl-PL', 'en'],
      ] as const)
        expect(read(text, { locale: teams })).to.deep.equal({ locale, isForeign: true, tag });
    });

  for (const [teams, text] of [
    ['pl-PL', 'co to jest'],
    ['pl-PL', 'cześć'],
    ['sv-SE', 'hej'],
    ['nb-NO', 'hva koster det'],
  ] as const)
    it(`takes "${text}" for foreign where Teams is in another language (${teams})`, () => {
      expect(read(text, { locale: teams })).to.deep.include({ locale: 'en', isForeign: true });
    });

  for (const text of ['ok', 'status', 'is it free', 'how mch is it', 'quanto costa'])
    it(`reads "${text}" in one of the nine though Teams is in another language`, () => {
      expect(read(text, { locale: 'pl-PL' }).isForeign).to.equal(false);
    });

  for (const text of ['hw do i sgin up 4 the prgram', 'cn i by it for mi famly', 'dove', 'skont'])
    it(`does not take the misspelled "${text}" for a foreign language`, () => {
      expect(read(text).isForeign).to.equal(false);
    });
});
