import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './freePort.ts';

/** Where Debian's packages put each version's programs; they are not on the search path. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

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
  const server = spawn(join(programs, 'postgres'), ['-D', folder, ...settings], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  return await whenReady(server, folder, (name) => `postgres://tests@127.0.0.1:${port}/${name}`);
}

// PostgreSQL refuses to run as root; Debian's package makes a user for it.
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function whenReady(
  server: ChildProcess,
  folder: string,
  urlOf: (name: string) => string,
): Promise<PostgresCluster> {
  const killServer = () => server.kill('SIGKILL');
  process.once('exit', killServer);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGINT')) await ended;
    process.off('exit', killServer);
    rmSync(folder, { recursive: true, force: true });
  };
  while (server.exitCode === null) {
    if (await query(urlOf('postgres'), 'select 1')) {
      return {
        createDatabase: async (name) => {
          if (!(await query(urlOf('postgres'), `create database ${name}`))) throw new Error(`No database ${name}`);
          return urlOf(name);
        },
        stop,
      };
    }
    await pause(20);
  }
  throw new Error(`PostgreSQL ended with ${server.exitCode}`);
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
