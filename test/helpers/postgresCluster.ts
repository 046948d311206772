import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './freePort.ts';

/** Where Debian's packages put each version's programs; they are not on the search path. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

const START_MS = 20_000;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '16MB',
};

/** A PostgreSQL server for tests alone: on loopback, in a folder that goes with it. */
export interface PostgresCluster {
  /** Makes a new empty database and returns its address. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** The folder of PostgreSQL's programs; undefined where it is not installed. */
export function postgresPrograms(): string | undefined {
  const debian = existsSync(DEBIAN_FOLDER)
    ? readdirSync(DEBIAN_FOLDER).map((it) => join(DEBIAN_FOLDER, it, 'bin'))
    : [];
  const folders = [...debian.reverse(), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Makes and starts a cluster with the programs in `programs`. */
export async function startPostgres(programs: string): Promise<PostgresCluster> {
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'hup-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const init = ['-D', folder, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), init, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(programs, 'postgres'), '-D', folder, ...settings];
  const stdio = ['pipe', 'ignore', 'ignore'] as const;
  const server = spawn('sh', ['-c', UNTIL_INPUT_ENDS, 'sh', ...command], { ...user, cwd: folder, stdio: [...stdio] });
  return await whenReady(server, folder, (name) => `postgres://tests@127.0.0.1:${port}/${name}`);
}

// PostgreSQL refuses to run as root; Debian's package makes a user for it.
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

// Ends with its input, so that no server outlives its test run, not even one that was killed.
const UNTIL_INPUT_ENDS = '"$@" </dev/null & cat >/dev/null; kill -QUIT $!; wait';

async function whenReady(
  server: ChildProcess,
  folder: string,
  urlOf: (name: string) => string,
): Promise<PostgresCluster> {
  const deadline = Date.now() + START_MS;
  while (!(await query(urlOf('postgres'), 'select 1'))) {
    if (Date.now() > deadline) throw new Error('PostgreSQL does not start.');
    await pause(20);
  }
  return {
    createDatabase: async (name) => {
      if (!(await query(urlOf('postgres'), `create database ${name}`))) throw new Error(`No database ${name}`);
      return urlOf(name);
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function query(connectionString: string, text: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    await client.query(text);
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
