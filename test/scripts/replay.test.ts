import { expect } from 'chai';
import { runScript } from '../helpers/command.ts';

const FOLDER = 'test/fixtures/activities';

/** Each saved activity, and the summary of the card that comes back. */
const SAMPLES: Readonly<Record<string, RegExp>> = {
  'install.json': /^Hello, I am HUP Assistant$/,
  'question.json': /markets/,
  'questionInFrench.json': /Hong Kong/,
  'outOfScope.json': /do not know/,
  'statusButton.json': /no enrollment yet/,
  'enroll.json': /^Your enrollment$/m,
  'questionInChannel.json': /buy/,
};

describe('npm run replay', function () {
  this.timeout(60_000);

  it('feeds saved activities to the bot, one after the other, and prints what it would send', async () => {
    const files = Object.keys(SAMPLES).map((name) => `${FOLDER}/${name}`);
    const { status, output } = await runScript(['replay', ...files]);
    expect(status).to.equal(0);
    const results = output.split(/^(?=\{$)/m).map((text) => JSON.parse(text));
    expect(results.map(({ file }) => file)).to.deep.equal(files);
    for (const { file, answered, sent } of results) {
      expect(answered.status, file).to.equal(200);
      const summaries = sent.map(({ body }: { body?: { summary?: string } }) => body?.summary ?? '').join('\n');
      expect(summaries).to.match(SAMPLES[file.slice(FOLDER.length + 1)] ?? /never/, file);
    }
  });

  it('says how it is used when no file is named', async () => {
    const { status, errors } = await runScript(['replay']);
    expect(status).to.equal(1);
    expect(errors).to.include('npm run replay test/fixtures/activities/question.json');
  });
});
