import { expect } from 'chai';
import { normalize } from '../../../domain/faq/normalize.ts';
import { withCommonNames } from '../../../domain/faq/programNames.ts';

describe('withCommonNames', () => {
  const program: Readonly<Record<string, readonly string[]>> = {
    en: ['Microsoft Home Use Program', 'home use programme', 'Workplace Discount Program (WDP)', 'home-use-program'],
    fr: [
      'Programme d’utilisation à domicile Microsoft (HUP)',
      "programme d'utilisation a domicile",
      'programme d’utilisation à la maison',
      'Programme de remise Microsoft Workplace',
    ],
    de: ['Heimnutzungsprogramm', 'Home Use-Programm', 'Programm für die Heimnutzung', 'Home Use Programm'],
    es: [
      'Programa para el uso en el hogar de Microsoft (HUP)',
      'programa de uso doméstico',
      'programa de uso en casa',
      'Programa de descuento de Microsoft Workplace',
      'programa de descuento en el área de trabajo',
    ],
    pt: ['Programa de Uso Doméstico', 'programa de uso domestico da Microsoft'],
    it: ["Programma per l'uso domestico", 'programma di uso domestico'],
    nl: ['programma voor thuisgebruik', 'Home Use-programma'],
    ja: [
      'Microsoft 自宅使用プログラム',
      'ホーム使用プログラム',
      'ホームユースプログラム',
      'Microsoft Workplace 割引プログラム',
      'Home Use プログラム',
    ],
    'zh-Hans': ['Microsoft 家用许可计划', '家庭使用计划', '微软家用计划'],
  };
  for (const [locale, names] of Object.entries(program))
    for (const name of names)
      it(`${locale}: reads "${name}" as the program`, () => {
        expect(normalize(name)).to.equal('hup');
      });

  const products: [string, string][] = [
    ['Microsoft 365 Famille', 'family'],
    ['Microsoft 365 Familia', 'family'],
    ['Office 365 Family', 'family'],
    ['Microsoft 365 家庭版', 'family'],
    ['Microsoft 365 ファミリー', 'family'],
    ['m365 personnel', 'personal'],
    ['Microsoft 365 Single', 'personal'],
    ['Microsoft 365 个人版', 'personal'],
    ['Microsoft 365 Pessoal', 'personal'],
  ];
  for (const [name, edition] of products)
    it(`reads "${name}" as ${edition}`, () => {
      expect(normalize(name)).to.equal(`microsoft 365 ${edition}`);
    });

  const others: [string, string][] = [
    ['大家用计划吗', '"everybody uses"'],
    ['microsoft 365 single sign-on', 'another thing'],
    ['microsoft 365 familiarize', 'a longer word'],
    ['programme de fidélité', 'another program'],
  ];
  for (const [text, reason] of others)
    it(`leaves "${text}" as it is: ${reason}`, () => {
      expect(withCommonNames(text)).to.equal(text);
    });

  it('keeps the accents and the words around a name', () => {
    expect(normalize('où est le Programme d’utilisation à domicile, déjà ?')).to.equal('où est le hup , déjà ?');
    expect(normalize('自宅使用プログラムとは')).to.equal('hup とは');
  });
});
