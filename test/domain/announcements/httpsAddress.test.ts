import { expect } from 'chai';
import fc from 'fast-check';
import { type AddressProblem, addressProblem } from '../../../domain/announcements/httpsAddress.ts';

describe('An address that a card leads to', () => {
  const good = [
    'https://www.microsoft.com/home-use-program',
    'HTTPS://Contoso.com',
    'https://intranet.contoso.com:8443/a_b/c-d;e?f=g,h&i=%20#j',
    'https://social.contoso.com/@contoso',
    'https://münchen.contoso.de/straße',
    'https://日本語.jp/社員',
    'https://contoso.みんな/',
  ];
  for (const address of good) {
    it(`may be ${address}`, () => {
      expect(addressProblem(address)).to.equal(undefined);
    });
  }

  const bad: [address: string, problem: AddressProblem][] = [
    ['', 'not-https'],
    ['http://contoso.com', 'not-https'],
    ['javascript:alert(1)//https://contoso.com', 'not-https'],
    [' https://contoso.com', 'not-https'],
    ['//contoso.com', 'not-https'],
    ['https:contoso.com', 'bad-address'],
    ['https:/contoso.com', 'bad-address'],
    ['https:\\\\contoso.com', 'bad-address'],
    ['https://contoso', 'bad-address'],
    ['https://localhost', 'bad-address'],
    ['https://bot.localhost', 'bad-address'],
    ['https://contoso.com.', 'bad-address'],
    ['https://127.0.0.1/', 'bad-address'],
    ['https://127.1/', 'bad-address'],
    ['https://0x7f.0x1/', 'bad-address'],
    ['https://[::1]/', 'bad-address'],
    ['https://2130706433/', 'bad-address'],
    ['https://１２７.0.0.1/', 'look-alike'],
    ['https://user@contoso.com', 'bad-address'],
    ['https://microsoft.com:secret@evil.ru', 'bad-address'],
    ['https://microsoft.com\\@evil.ru', 'bad-address'],
    ['https://contoso.com/\u0000', 'bad-address'],
    ['https://contoso.com/a\u202eb', 'bad-address'],
    ['https://contoso.com/a b', 'bad-address'],
    ['https://contoso.com/"onload="x', 'bad-address'],
    ['https://contoso.com/)', 'bad-address'],
    ['https://conto%73o.com/', 'bad-address'],
    ['https://mi\u0441rosoft.com', 'look-alike'],
    ['https://\u0430\u0440\u0440\u04cf\u0435.com', 'look-alike'],
    ['https://microsoft.comノ.evil.jp', 'look-alike'],
    ['https://mıcrosoft.com', 'look-alike'],
    ['https://ɡoogle.com', 'look-alike'],
    ['https://microsoftǃ.com', 'look-alike'],
    ['https://ｍicrosoft.com', 'look-alike'],
    ['https://ﾃｽﾄ.jp', 'look-alike'],
    ['https://xn--80ak6aa92e.com', 'look-alike'],
  ];
  for (const [address, problem] of bad) {
    it(`may not be ${JSON.stringify(address)}: ${problem}`, () => {
      expect(addressProblem(address)).to.equal(problem);
    });
  }

  it('leads by https to the host that stands in it, whatever else it holds', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'https:',
        '/',
        '\\',
        '@',
        ':',
        '?',
        '#',
        '.',
        '..',
        'a',
        'ok.com',
        'evil.ru',
        '1',
        '127',
        '0x7f',
        '%2e',
        '。',
      ],
      ...['[', ']', '\t', '\u00ad', '\u200b', 'xn--', '-', 'é', 'e\u0301', '漢', '\u0441', '①', 'localhost'],
    );
    const address = fc.array(piece, { maxLength: 8 }).map((pieces) => `https://${pieces.join('')}`);
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl()), (typed) => {
        if (addressProblem(typed) !== undefined) return;
        const url = new URL(typed);
        expect([url.protocol, url.username, url.password]).to.deep.equal(['https:', '', '']);
        expect(url.hostname).to.match(/\.(xn--[a-z\d-]+|[a-z]{2,})$/);
        expect(url.hostname).to.not.match(/(^|\.)localhost$/);
        const written = typed.slice('https://'.length).split(/[/?#:]/)[0];
        expect(new URL(`https://${written}`).hostname).to.equal(url.hostname);
      }),
      { numRuns: 10_000 },
    );
  });
});
