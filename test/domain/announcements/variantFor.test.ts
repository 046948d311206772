import { expect } from 'chai';
import { variantFor } from '../../../domain/announcements/variantFor.ts';
import { DRAFT, textOf } from '../../helpers/announcementHouse.ts';

describe('Of an announcement in English and German', () => {
  it('a German reader gets the German text, wherever they live', () => {
    for (const tag of ['de', 'de-AT', 'DE'])
      expect(variantFor(DRAFT, tag)).to.deep.equal({ locale: 'de', text: DRAFT.texts.de, isFallback: false });
  });

  it('a French reader gets the fallback, and it is said so', () => {
    expect(variantFor(DRAFT, 'fr')).to.deep.equal({ locale: 'en', text: DRAFT.texts.en, isFallback: true });
  });

  it('whose language is none of the content, or unknown, gets the fallback', () => {
    for (const tag of ['sv', '', 'constructor'])
      expect(variantFor(DRAFT, tag)).to.include({ locale: 'en', isFallback: true });
  });

  it('an English reader gets English as their own language', () => {
    expect(variantFor(DRAFT, 'en-GB')).to.include({ locale: 'en', isFallback: false });
  });

  it('without a text in the fallback language nobody should be reading: it throws', () => {
    expect(() => variantFor({ texts: { de: textOf() }, fallbackLocale: 'en' }, 'fr')).to.throw(RangeError, 'en');
  });
});
