import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runScript } from '../helpers/command.ts';

describe('npm run intents', function () {
  this.timeout(30_000);

  const LABELS = ['ask price', 'delivery, late', '__proto__', 'opening', 'returns', 'staff'];
  const CSV = `sentence,label
what does the kettle cost,ask price
price of the kettle,ask price
"my parcel, ""express"", is late","delivery, late"
"where does my parcel
stay","delivery, late"
who wrote this,__proto__
name of the writer,__proto__
when do you open,opening
opening hours on Sunday,opening
I want to return it,returns
how do I send it back,returns
talk to somebody,staff
a human please,staff
`;

  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'intents-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function file(csv: string): string {
    const path = join(folder, 'examples.csv');
    writeFileSync(path, csv);
    return path;
  }

  async function recognize(...lines: string[]) {
    const { status, output, errors } = await runScript(
      ['intents', '--train', file(CSV)],
      lines.map((line) => `${line}\n`).join(''),
    );
    return {
      status,
      errors,
      answers: output
        .trimEnd()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line)),
    };
  }

  it('labels each text, in order, and ranks five labels at most', async () => {
    const texts = [
      'price of this kettle?',
      'when wil you opne',
      'my parcel is so late',
      'name of the writer',
      'xylophone',
      '',
    ];
    const { status, errors, answers } = await recognize(...texts.map((text) => JSON.stringify({ text })));
    expect(errors).to.equal('');
    expect(status).to.equal(0);
    expect(answers.map(({ text, label }) => [text, label])).to.deep.equal([
      ['price of this kettle?', 'ask price'],
      ['when wil you opne', 'opening'],
      ['my parcel is so late', 'delivery, late'],
      ['name of the writer', '__proto__'],
      ['xylophone', null],
      ['', null],
    ]);
    for (const answer of answers) expectRanking(answer);
  });

  function expectRanking(answer: Record<string, unknown>): void {
    expect(Object.keys(answer)).to.deep.equal(['text', 'label', 'confidence', 'ranked']);
    expect(answer.ranked).to.be.an('array').of.length(5);
    const ranked = (answer.ranked as [string, number][]).map(([label, score]) => ({ label, score }));
    for (const { label, score } of ranked) {
      expect(LABELS).to.include(label);
      expect(score).to.be.within(0, 1);
    }
    expect(ranked.map(({ score }) => score)).to.deep.equal(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(answer.confidence).to.equal(ranked[0]?.score);
    if (answer.label !== null) expect(answer.label).to.equal(ranked[0]?.label);
  }

  it('reads a page of 100 KB', async () => {
    const page = `price of the kettle ${'a.'.repeat(50_000)}`;
    const { status, answers } = await recognize(JSON.stringify({ text: page }), '{"text": "price of the kettle"}');
    expect(status).to.equal(0);
    expect(answers.map(({ text }) => text)).to.deep.equal([page, 'price of the kettle']);
    expect(answers[1]?.label).to.equal('ask price');
  });

  it('tells a line that is not JSON, or no text, goes on, and ends with 1', async () => {
    const { status, answers } = await recognize(
      '{"text": "hi"}',
      'hi',
      '{"sentence": "hi"}',
      '{"text": 5}',
      '{"text": "hi"}',
    );
    expect(status).to.equal(1);
    const kinds = answers.map((answer) => Object.keys(answer)[0]);
    expect(kinds).to.deep.equal(['text', 'error', 'error', 'error', 'text']);
    expect(answers[2]?.error).to.equal('Give {"text": "..."}.');
  });

  it('says in one line what is wrong with the examples, and ends with 1', async () => {
    const attempts: readonly (readonly [readonly string[], RegExp])[] = [
      [['--train', file('text,intent\na,b\n')], /the first line must be "sentence,label"/],
      [['--train', join(folder, 'none.csv')], /none\.csv cannot be read/],
      [[], /Name the examples: npm run -s intents -- --train FILE\.csv/],
    ];
    for (const [options, words] of attempts) await expectRefusal(options, words);
    await expectRefusal(['--train', file('sentence,label\n')], /no example to learn from/);
    await expectRefusal(['--train', file('sentence,label\n!!!,a\n😀,b\n')], /^No example has a word\.$/m);
    await expectRefusal(['--train', file('sentence,label,label\na,x,y\n')], /names the column "label" twice/);
  });

  async function expectRefusal(options: readonly string[], words: RegExp): Promise<void> {
    const { status, output, errors } = await runScript(['intents', ...options], '{"text": "hi"}\n');
    expect([status, output]).to.deep.equal([1, '']);
    expect(errors).to.match(words);
    expect(errors.trimEnd().split('\n')).to.have.length(1);
  }
});
