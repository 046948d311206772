import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { findPlayground } from '../../scripts/agentsPlayground.ts';
import { portProblem } from '../../scripts/portProblem.ts';
import { startProgram } from '../../scripts/programProcess.ts';
import { plainEnvironment, runScript } from '../helpers/command.ts';
import { freePort } from '../helpers/freePort.ts';
import { canRun } from '../helpers/leftOut.ts';
import { PROJECT_ROOT } from '../helpers/sourceTree.ts';

const program = await findPlayground();
const missing =
  program.kind === 'found' ? undefined : 'The Agents Playground could not be fetched from the npm registry.';

if (canRun('npm run dev', missing)) {
  describe('npm run dev', function () {
    this.timeout(90_000);
    let dataDir = '';

    before(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'hup-dev-'));
    });

    after(() => rm(dataDir, { recursive: true, force: true }));

    it('starts bot and emulator, says where to go, and Ctrl-C ends both', async () => {
      const [port, playgroundPort] = [await freePort(), await freePort()];
      const dev = await startProgram({
        args: ['--import', 'tsx', 'scripts/dev.ts'],
        cwd: PROJECT_ROOT,
        env: {
          ...plainEnvironment(),
          ...{ PORT: String(port), PLAYGROUND_PORT: String(playgroundPort), DATA_DIR: dataDir },
        },
        readyWhen: /Chat with the bot: +(\S+)\n.*mails: +(\S+)[\s\S]*all network interfaces/,
        timeoutMs: 80_000,
      });
      const [, chat = '', outbox = ''] = dev.ready;
      expect([chat, outbox]).to.deep.equal([`http://localhost:${playgroundPort}`, `http://localhost:${port}/outbox`]);
      expect((await fetch(chat)).status).to.equal(200);
      expect((await fetch(outbox)).status).to.equal(200);
      expect(await dev.stop('SIGINT')).to.equal(0);
      expect(await portProblem(port, '127.0.0.1')).to.equal(undefined);
      expect(await portProblem(playgroundPort)).to.equal(undefined);
    });

    it('says what to do when a port is taken', async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => taken.once('listening', resolve));
      const address = taken.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const { status, output } = await runScript(['dev'], '', { PORT: String(port), DATA_DIR: dataDir });
      taken.close();
      expect(status).to.equal(1);
      expect(output).to.match(new RegExp(`Port ${port}.*another port: PORT=${port + 1} npm run dev`));
    });
  });
}
