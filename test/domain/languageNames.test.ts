import { expect } from 'chai';
import { languageNames } from '../../domain/languageNames.ts';
import { LOCALES } from '../../domain/people/locale.ts';

describe('languageNames', () => {
  it('names every language of the content, sorted and joined as the reader does', () => {
    expect(languageNames('en')).to.match(/English,? (and )?French/);
    expect(languageNames('fr')).to.match(/anglais(, | et ).*français/);
  });

  for (const locale of LOCALES)
    it(`names as many in ${locale}`, () => {
      const names = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' });
      for (const each of LOCALES) expect(languageNames(locale)).to.include(names.of(each));
    });
});
