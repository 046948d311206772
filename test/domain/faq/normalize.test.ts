import { expect } from 'chai';
import { normalize } from '../../../domain/faq/normalize.ts';

describe('normalize', () => {
  const cases: [string, string, string][] = [
    ['What IS  HUP', 'what is hup', 'case and spaces do not matter'],
    ['l’offre', "l'offre", 'there is one apostrophe'],
    ['ｍａｉｌ', 'mail', 'full-width letters are letters'],
    ['write to ann@contoso.com!', 'write to email !', 'an address tells no more than that it is one'],
    ['see https://example.com/a?b=c now', 'see url now', 'nor does a link'],
  ];
  for (const [text, expected, reason] of cases)
    it(`reads "${text}" as "${expected}": ${reason}`, () => {
      expect(normalize(text)).to.equal(expected);
    });
});
