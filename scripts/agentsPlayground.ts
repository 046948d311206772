import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type ProgramProcess, startProgram } from './programProcess.ts';

/** Microsoft's local stand-in for Teams, at the version that this project is tried with. A tool on the side, in no dependency list. */
export const PLAYGROUND_PACKAGE = '@microsoft/m365agentsplayground@0.2.28';

/** The people and places that it plays, where nothing else is named. */
export const CONFIG_FILE = fileURLToPath(new URL('agentsPlayground.yml', import.meta.url));
const PRINT_BIN_FOLDER = "process.env.PATH.split(require('node:path').delimiter)[0]";
/** Without a registry npm would try for minutes before it says so. */
const FEW_RETRIES = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=2000'];
const DOWNLOAD_TIMEOUT_MS = 180_000;
const START_TIMEOUT_MS = 60_000;

/** Where the Playground's program is on this machine, or why it could not be had. */
export type PlaygroundProgram =
  | { readonly kind: 'found'; readonly file: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** Finds the Playground in npm's cache; downloads it where it is not there. */
export async function findPlayground(): Promise<PlaygroundProgram> {
  const cached = await binFolder(['--offline']).catch(() => undefined);
  if (cached) return { kind: 'found', file: programFile(cached) };
  try {
    return { kind: 'found', file: programFile(await binFolder(FEW_RETRIES)) };
  } catch (error) {
    return { kind: 'missing', reason: whyNot(error) };
  }
}

/** How the Playground is started. */
export interface PlaygroundOptions {
  /** Its program, as `findPlayground` gives it. */
  readonly file: string;
  /** The bot's own address, without a path. */
  readonly botUrl: string;
  readonly port: number;
  /** Where it writes what it did; its folder has to exist. */
  readonly logFile: string;
  /** Other people and places than `CONFIG_FILE` has. */
  readonly configFile?: string;
  /** Ends it when it is aborted; a Ctrl-C in the terminal then does not reach it directly. */
  readonly signal?: AbortSignal;
}

/**
 * Starts the Playground, talking to a bot that listens already.
 * @throws Error with what the Playground printed if it does not start
 */
export async function startPlayground(options: PlaygroundOptions): Promise<ProgramProcess> {
  const { file, botUrl, port, logFile, signal, configFile = CONFIG_FILE } = options;
  const args = ['start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  return await startProgram({
    args: [file, ...args],
    cwd: dirname(logFile),
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
    },
    readyWhen: /Listening on (\d+)/,
    timeoutMs: START_TIMEOUT_MS,
    shielded: signal !== undefined,
    signal,
  });
}

/** The folder that npx puts first on the path: the `.bin` of the package that it fetched. */
async function binFolder(options: readonly string[]): Promise<string> {
  const args = ['--yes', ...options, `--package=${PLAYGROUND_PACKAGE}`, '--', 'node', '-p', PRINT_BIN_FOLDER];
  const settings = { timeout: DOWNLOAD_TIMEOUT_MS, shell: process.platform === 'win32' };
  const { stdout } = await promisify(execFile)('npx', args, settings);
  return stdout.trim();
}

/** What npm itself said, without the trace and the hints around it. */
function whyNot(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const said = text.split('\n').filter((line) => /^npm error \w*(Error|code)/.test(line));
  return said.length > 0 ? said.join('\n') : text;
}

function programFile(folder: string): string {
  return join(folder, '..', '@microsoft', 'm365agentsplayground', 'cli.js');
}
