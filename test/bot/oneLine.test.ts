import { expect } from 'chai';
import { oneLine } from '../../bot/oneLine.ts';

describe('oneLine', () => {
  const cases: [string, string, string][] = [
    ['a usual name', 'Zoë Ångström-Müller', 'Zoë Ångström-Müller'],
    ['a name written from the right', 'نور الهدى', 'نور الهدى'],
    ['a joiner that a script needs', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['line breaks', 'Alex\r\nBcc: all@contoso.com', 'Alex Bcc: all@contoso.com'],
    ['other line breaks', 'Alex\u2028Example\u0085!', 'Alex Example !'],
    ['marks that turn the text around', 'Alex \u202Emoc.live\u202C', 'Alex  moc.live'],
  ];
  for (const [what, typed, shown] of cases) {
    it(`deals with ${what}`, () => {
      expect(oneLine(typed)).to.equal(shown);
    });
  }

  it('shortens what is longer than a name, between characters', () => {
    expect([...oneLine('😀'.repeat(200))]).to.have.length(100);
    expect(oneLine('😀'.repeat(200))).to.match(/😀…$/u);
  });
});
