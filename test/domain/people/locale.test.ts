import { expect } from 'chai';
import { LOCALES, type Locale, languageOf, localeOf, readersTag } from '../../../domain/people/locale.ts';

describe('localeOf', () => {
  for (const locale of LOCALES) {
    it(`knows its own languages: ${locale}`, () => {
      expect(localeOf(locale)).to.equal(locale);
      expect(localeOf(readersTag(locale))).to.equal(locale);
    });
  }

  const cases: [tag: string, locale: Locale][] = [
    ['en-US', 'en'],
    ['fr-CA', 'fr'],
    ['de-CH', 'de'],
    ['es-419', 'es'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt'],
    ['ja-JP', 'ja'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['zh-Hant-HK', 'zh-Hans'],
    ['ZH_cn', 'zh-Hans'],
    [' FR-fr', 'fr'],
  ];
  for (const [tag, locale] of cases) {
    it(`reads "${tag}" as ${locale}`, () => {
      expect(localeOf(tag)).to.equal(locale);
    });
  }

  for (const tag of [undefined, '', '*', 'nb', 'nb-NO', 'pl-PL', 'nld', 'esperanto', 'x-de', '-en']) {
    it(`has no language for "${tag}"`, () => {
      expect(localeOf(tag)).to.equal(undefined);
    });
  }
});

describe('languageOf', () => {
  it('is the language in two letters, whatever the script', () => {
    expect(LOCALES.map(languageOf)).to.deep.equal(['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ja', 'zh']);
  });
});

describe('readersTag', () => {
  it('names Brazil, and the script of the Chinese', () => {
    expect([readersTag('pt'), readersTag('zh-Hans'), readersTag('de')]).to.deep.equal(['pt-BR', 'zh-Hans', 'de']);
  });
});
