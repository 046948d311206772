import { expect } from 'chai';
import fc from 'fast-check';
import { type AddressReading, readWorkAddress } from '../../../domain/enrollment/workAddress.ts';

const RULES = {
  eligibleDomains: ['contoso.com', 'fabrikam.co.uk', 'xn--bcher-kva.example'],
  personalProviders: new Set(['gmail.com', 'free.fr']),
};
const read = (typed: string): AddressReading => readWorkAddress(typed, RULES);

describe('A work address', () => {
  describe('is taken out of whatever it was pasted in', () => {
    const cases: [what: string, typed: string][] = [
      ['a bare address', 'jane.doe@contoso.com'],
      ['spaces around it', '  jane.doe@contoso.com \n'],
      ['capitals', 'Jane.Doe@CONTOSO.com'],
      ['mailto:', 'mailto:jane.doe@contoso.com'],
      ['mailto: with a subject', 'MAILTO:jane.doe@contoso.com?subject=Hello'],
      ['a Markdown link, as Teams pastes it', '[jane.doe@contoso.com](mailto:jane.doe@contoso.com)'],
      ['a Markdown link with other words', '[Write to me](mailto:jane.doe@contoso.com)'],
      ['an HTML link', '<a href="mailto:jane.doe@contoso.com">jane.doe@contoso.com</a>'],
      ['angle brackets', '<jane.doe@contoso.com>'],
      ['a name before it, as Outlook copies it', '"Doe, Jane" <jane.doe@contoso.com>;'],
      ['zero-width marks', '\u200bjane.doe\u200d@contoso.com\ufeff'],
      ['direction marks', '\u202ajane.doe@contoso.com\u202c'],
      ['full-width letters', 'ｊａｎｅ.doe＠contoso.com'],
    ];
    for (const [what, typed] of cases) {
      it(what, () => expect(read(typed)).to.deep.equal({ verdict: 'ok', address: 'jane.doe@contoso.com' }));
    }
  });

  it('has its domain in ASCII form', () => {
    expect(read('k@bücher.example')).to.deep.equal({ verdict: 'ok', address: 'k@xn--bcher-kva.example' });
  });

  describe('is refused with its reason', () => {
    const cases: [typed: string, reason: string][] = [
      ['', 'empty'],
      ['   ', 'empty'],
      ['jane.doe', 'no-at-sign'],
      ['jane@contoso.com, john@contoso.com', 'several-addresses'],
      ['[jane@contoso.com](mailto:eve@contoso.com)', 'several-addresses'],
      ['jane@@contoso.com', 'several-addresses'],
      ['jane doe@contoso.com', 'bad-local-part'],
      ['.jane@contoso.com', 'bad-local-part'],
      ['jane..doe@contoso.com', 'bad-local-part'],
      ['jäne@contoso.com', 'bad-local-part'],
      ['"jane doe"@contoso.com', 'bad-local-part'],
      ['@contoso.com', 'bad-local-part'],
      ['jane@', 'bad-domain'],
      ['jane@contoso', 'bad-domain'],
      ['jane@-contoso.com', 'bad-domain'],
      ['jane@contoso..com', 'bad-domain'],
      ['jane@contoso.com.', 'bad-domain'],
      ['jane@contoso.com:25', 'bad-domain'],
      ['jane@con%74oso.com', 'bad-domain'],
      ['jane@[127.0.0.1]', 'bad-domain'],
      ['jane@127.0.0.1', 'bad-domain'],
      ['jane@contoso.com\r\nBcc: eve@evil.example', 'several-addresses'],
      ['jane@contoso.com\r\nSubject: hello', 'bad-domain'],
      [`${'a'.repeat(65)}@contoso.com`, 'too-long'],
      [`jane@${'a'.repeat(64)}.com`, 'bad-domain'],
      [`${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.com`, 'too-long'],
      ['a'.repeat(100_000), 'too-long'],
    ];
    for (const [typed, reason] of cases) {
      const shown = typed.length > 50 ? `${typed.slice(0, 50)}…` : typed;
      it(`${JSON.stringify(shown)}: ${reason}`, () => {
        expect(read(typed)).to.deep.equal({ verdict: 'malformed', address: null, reason });
      });
    }
  });

  it('of a personal provider is refused, and named as such before its domain is looked up', () => {
    expect(read('jane@Gmail.com')).to.deep.include({ verdict: 'personal-provider', address: 'jane@gmail.com' });
  });

  it('of another domain is refused, sub-domains included', () => {
    for (const typed of [
      'jane@tailspin.example',
      'jane@mail.contoso.com',
      'jane@contoso.com.evil.example',
      'jane@notcontoso.com',
    ]) {
      expect(read(typed)).to.deep.include({ verdict: 'domain-not-eligible', reason: 'domain-not-eligible' });
    }
  });

  it('whose letters only look like the right ones is refused as such', () => {
    const cyrillicO = 'jane@cont\u043eso.com';
    expect(read(cyrillicO)).to.deep.include({ verdict: 'domain-not-eligible', reason: 'look-alike-letters' });
  });

  it('of any domain but personal ones will do where no domain is configured', () => {
    const rules = { ...RULES, eligibleDomains: [] };
    expect(readWorkAddress('jane@tailspin.example', rules).verdict).to.equal('ok');
    expect(readWorkAddress('jane@free.fr', rules).verdict).to.equal('personal-provider');
  });

  describe('whatever is typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.tuple(fc.string(), fc.constantFrom('@', '@contoso.com')).map((parts) => parts.join('')),
    );

    it('never throws, and what is accepted is one address of printable ASCII within the lengths of RFC 5321', () => {
      fc.assert(
        fc.property(anything, (typed) => {
          const reading = read(typed);
          if (reading.address === null) return true;
          const [localPart = '', domain = '', ...more] = reading.address.split('@');
          return (
            /^[!-~]+$/.test(reading.address) &&
            more.length === 0 &&
            localPart.length <= 64 &&
            domain.length <= 253 &&
            reading.address.length <= 254
          );
        }),
        { numRuns: 2_000 },
      );
    });

    it('reads the same when what was read is typed again', () => {
      fc.assert(
        fc.property(anything, (typed) => {
          const once = read(typed);
          return once.address === null || read(once.address).address === once.address;
        }),
        { numRuns: 2_000 },
      );
    });

    it('reads the same in each of its wrappings', () => {
      const localPart = fc.stringMatching(/^[a-z0-9]{1,20}(\.[a-z0-9]{1,20})?$/);
      fc.assert(
        fc.property(localPart, (local) => {
          const address = `${local}@contoso.com`;
          const wrapped = [
            `mailto:${address}`,
            `<${address}>`,
            `Jane <${address}>`,
            `[${address}](mailto:${address})`,
            address.toUpperCase(),
          ];
          return wrapped.every((typed) => read(typed).address === address);
        }),
      );
    });
  });
});
