import { expect } from 'chai';
import { runScript } from '../helpers/command.ts';

interface Run {
  readonly status: number;
  readonly lines: readonly unknown[];
  readonly errors: string;
}

describe('npm run eligibility', () => {
  async function run(input: string, ...options: string[]): Promise<Run> {
    const { status, output, errors } = await runScript(['eligibility', ...options], input);
    const lines = output.split('\n').filter((line) => line !== '');
    return { status, lines: lines.map((line) => JSON.parse(line)), errors };
  }

  const jsonLines = (...lines: object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

  it('judges markets and products by the edition of August 2020', async () => {
    const { status, lines } = await run(
      jsonLines(
        { market: 'JP', product: 'family' },
        { market: 'jp', product: 'personal' },
        { market: 'PT', product: 'family' },
        { market: 'RU', product: 'personal' },
        { market: 'DE' },
      ),
    );
    expect(lines).to.deep.equal([
      { available: false, reason: 'family-not-offered', storeUrl: null },
      { available: true, reason: 'ok', storeUrl: null },
      { available: true, reason: 'ok', storeUrl: null },
      { available: false, reason: 'market-not-offered', storeUrl: null },
      { available: true, reason: 'ok', storeUrl: null },
    ]);
    expect(status).to.equal(0);
  });

  it("gives a one-year market's own store", async () => {
    const { lines } = await run(jsonLines({ market: 'CN', product: 'family' }, { market: 'HK', product: 'personal' }));
    for (const line of lines) {
      expect(line).to.include({ available: true, reason: 'one-year-subscription-only' });
      expect(line)
        .to.have.property('storeUrl')
        .that.matches(/^https:\/\//);
    }
    expect(lines).to.have.length(2);
  });

  it('judges addresses by the domains that are given, without their sub-domains', async () => {
    const { status, lines } = await run(
      jsonLines(
        { email: 'Someone@Contoso.com' },
        { email: 'someone@mail.contoso.com' },
        { email: 'someone@gmail.com' },
        { email: 'no address' },
      ),
      '--domains',
      'contoso.com, fabrikam.co.uk',
    );
    expect(lines).to.deep.equal([
      { email: 'Someone@Contoso.com', verdict: 'ok', address: 'someone@contoso.com' },
      { email: 'someone@mail.contoso.com', verdict: 'domain-not-eligible', address: 'someone@mail.contoso.com' },
      { email: 'someone@gmail.com', verdict: 'personal-provider', address: 'someone@gmail.com' },
      { email: 'no address', verdict: 'malformed', address: null },
    ]);
    expect(status).to.equal(0);
  });

  it('answers each line in its place, names those it cannot read, and ends with 1', async () => {
    const { status, lines } = await run(
      `{"market":"FR"}\nnot json\n{"market":"ZZ"}\n{"market":"FR","product":"office"}\n[]\n${jsonLines({ email: 'a@b' })}`,
    );
    expect(lines.map((line) => Object.keys(line as object)[0])).to.deep.equal([
      'available',
      'error',
      'error',
      'error',
      'error',
      'email',
    ]);
    expect(status).to.equal(1);
  });

  it('says which editions there are when it is given none of them', async () => {
    const { status, lines, errors } = await run('', '--edition', 'hup-1999');
    expect({ status, lines }).to.deep.equal({ status: 1, lines: [] });
    expect(errors).to.include('hup-2020-08');
  });
});
