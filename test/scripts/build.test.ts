import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { startProgram } from '../../scripts/programProcess.ts';
import { loadContent } from '../../store/content/loadContent.ts';
import { plainEnvironment, runScript } from '../helpers/command.ts';
import { FIXTURE_CONTENT } from '../helpers/fixtureContent.ts';
import { PROJECT_ROOT } from '../helpers/sourceTree.ts';

describe('npm run build', function () {
  this.timeout(90_000);

  it('makes a bundle that starts with node alone, is ready, and ends in good order', async () => {
    expect(await runScript(['build'])).to.include({ status: 0, errors: '' });
    const dataDir = await mkdtemp(join(tmpdir(), 'hup-build-'));
    const bot = await startProgram({
      args: ['dist/main.js'],
      cwd: PROJECT_ROOT,
      env: { ...plainEnvironment(), BOT_MODE: 'local', PORT: '0', DATA_DIR: dataDir },
      readyWhen: /listens on (http\S+)/,
      timeoutMs: 60_000,
    });
    const ready = await fetch(`${bot.ready[1]}/readyz`);
    expect(await ready.json()).to.deep.equal({ ready: true, missing: [] });
    expect(await bot.stop('SIGTERM')).to.equal(0);
    await rm(dataDir, { recursive: true, force: true });
    await expectThreadToLearn();
  });
});

/** The thread beside the bundle learns without what reads TypeScript. */
async function expectThreadToLearn(): Promise<void> {
  const { utterances, synonyms, abbreviations, places } = loadContent(FIXTURE_CONTENT);
  const workerData = { synonyms, abbreviations, places, program: { exceptions: {}, changedMarkets: {} } };
  const thread = new Worker(join(PROJECT_ROOT, 'dist/learnerWorker.js'), { workerData, execArgv: [] });
  thread.postMessage({ id: 1, call: 'learn', given: [{ locale: 'en', examples: utterances.en }] });
  const [answer] = await once(thread, 'message');
  expect(answer.result).to.have.property('labels');
  await thread.terminate();
}
