import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ProgramProcess, startProgram } from '../../scripts/programProcess.ts';
import { plainEnvironment } from './command.ts';
import { freePort } from './freePort.ts';
import { PROJECT_ROOT } from './sourceTree.ts';

/** The real bot as a process of its own, in local mode on a data folder of its own. */
export interface BotProcess {
  readonly url: string;
  readonly dataDir: string;
  /** The process's id; another one after each start. */
  pid(): number | undefined;
  /** Everything printed since the first start. */
  log(): string;
  /** Kills the process as a power cut would (SIGKILL). */
  kill(): Promise<void>;
  /** Starts it again after `kill` or `end`, on the same folder and port. */
  restart(): Promise<void>;
  /** Asks it to end (SIGTERM) and gives its exit status or signal. */
  end(): Promise<number | string>;
  /** Kills the process and deletes its folder. */
  dispose(): Promise<void>;
}

/** By its address, since the bot does not run in the project's folder. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const START_TIMEOUT_MS = 60_000;
const READY_LINE = /listens on http\S+/;

/**
 * Starts the bot as `npm start` does and waits for the line that says it is ready. `env` is added to the settings of local mode; `program` is
 * the file below the project's folder that starts it, with arguments.
 */
export async function startBotProcess(
  env: Readonly<Record<string, string>> = {},
  [file, ...args]: readonly [string, ...string[]] = ['bot/main.ts'],
): Promise<BotProcess> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'hup-bot-'));
  const printed: string[] = [];
  const start = () =>
    startProgram({
      args: ['--import', TSX, join(PROJECT_ROOT, file), ...args],
      // Not the project's folder, whose `.env` may hold someone's real settings.
      cwd: dataDir,
      env: { ...plainEnvironment(), BOT_MODE: 'local', PORT: String(port), DATA_DIR: dataDir, ...env },
      readyWhen: READY_LINE,
      timeoutMs: START_TIMEOUT_MS,
      onOutput: (text) => printed.push(text),
    });
  let bot: ProgramProcess = await start();
  const kill = async (): Promise<void> => {
    await bot.stop('SIGKILL');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    pid: () => bot.pid,
    log: () => printed.join(''),
    kill,
    restart: async () => {
      bot = await start();
    },
    end: () => bot.stop('SIGTERM'),
    dispose: async () => {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
