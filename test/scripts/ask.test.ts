import { expect } from 'chai';
import { runScript } from '../helpers/command.ts';

describe('npm run ask', function () {
  this.timeout(30_000);

  async function ask(...lines: string[]) {
    const { status, output } = await runScript(['ask'], lines.map((line) => `${line}\n`).join(''));
    return {
      status,
      answers: output
        .trimEnd()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line)),
    };
  }

  it('says how each question is understood and what a person would read, in order', async () => {
    const { status, answers } = await ask(
      '{"text": "What is the Home Use Program?"}',
      '{"text": "merci !", "locale": "fr-FR"}',
      '{"text": "je travaille à Macao", "locale": null}',
      '{"text": "how is the weather"}',
    );
    expect(status).to.equal(0);
    expect(answers.map(({ text, kind, lang }) => [text, kind, lang])).to.deep.equal([
      ['What is the Home Use Program?', 'answer', 'en'],
      ['merci !', 'intent', 'fr'],
      ['je travaille à Macao', 'answer', 'fr'],
      ['how is the weather', 'out-of-scope', 'en'],
    ]);
    const [first, second, third, last] = answers;
    expect(first).to.have.all.keys('text', 'kind', 'ids', 'confidence', 'lang', 'answer');
    expect(first?.ids).to.be.an('array').that.includes('what-is-hup');
    expect(first?.answer).to.match(/discount[\s\S]*Source: Microsoft Home Use Program FAQ, August 28, 2020/);
    expect(second?.ids).to.deep.equal(['thanks']);
    expect(third?.answer).to.match(/Macao.*n’est pas proposé/);
    expect(last?.ids).to.deep.equal([]);
  });

  it('sets a title on a line of its own, for each language ends a sentence in its own way', async () => {
    const { answers } = await ask('{"text": "今日の天気は？"}', '{"text": "how is the weather"}');
    for (const { answer } of answers) expect(answer).to.match(/^[^.\n]+\n\n\S/);
  });

  it('answers both of two questions, each with its source', async () => {
    const { answers } = await ask('{"text": "Is HUP available in Japan? And can I get a refund?"}');
    const [both] = answers;
    expect(both).to.deep.include({ answers: 2, kind: 'answer', ids: ['market-japan', 'beyond/refund'] });
    expect(both?.answer).to.match(/^\*\*.*Japan[\s\S]*Source: .*\n\n\*\*.*refund[\s\S]*Source: .*$/);
  });

  it('asks back with the questions that it offers', async () => {
    const { answers } = await ask('{"text": "renew"}');
    expect(answers[0]?.kind).to.equal('clarify');
    expect(answers[0]?.ids).to.have.length.within(2, 3);
    expect(answers[0]?.answer).to.match(/^Did you mean one of these\?(\n- \S.*){2,3}$/);
  });

  it('names the language of a text that it cannot answer in, and answers in one that the person reads', async () => {
    const { answers } = await ask('{"text": "Jak mogę kupić Office taniej przez moją firmę?", "locale": "fr-FR"}');
    expect(answers[0]?.lang).to.equal('pl');
    expect(answers[0]?.answer).to.match(/^Je ne connais pas cette langue.*English · Français/);
  });

  it('tells a line that is not JSON, or no question, goes on, and ends with 1', async () => {
    const { status, answers } = await ask('{"text": "hi"}', 'hi', '{"question": "hi"}', '{"text": "hi"}');
    expect(status).to.equal(1);
    expect(answers.map((answer) => Object.keys(answer)[0])).to.deep.equal(['text', 'error', 'error', 'text']);
  });
});
