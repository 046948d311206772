import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PREFIX = 'in-use-by-';
const BEAT_MS = 5_000;
const DEAD_AFTER_MS = 30_000;
const TRIES = 3;

/** A folder that this process alone uses. */
interface FolderLock {
  release(): Promise<void>;
}

/** Another process uses the folder. The message names the remedies. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(folder: string, holder: Holder) {
    super(
      `The data folder ${folder} is in use by another process (process id ${holder.pid}). Stop that process, or give this one ` +
        'a folder of its own (DATA_DIR), or let both use a PostgreSQL server (DATABASE_URL). If that process ran on another machine ' +
        `or in another container and is gone, try again in ${DEAD_AFTER_MS / 1000} seconds.`,
    );
  }
}

/** A process, told apart from a later one that got the same id by the moment at which it started. */
interface Holder {
  readonly machine: string;
  readonly pid: number;
  readonly started: string;
}

/**
 * Takes a folder for this process alone until it is released or the process ends, even by kill -9. Throws `FolderInUseError` otherwise.
 * Each process announces itself by a file and only then looks for others, so of two that come at once never both go on.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  for (let attempt = 1; ; attempt += 1) {
    const holder = await tryToLock(folder);
    if (holder === undefined) return hold(folder);
    if (attempt === TRIES) throw new FolderInUseError(folder, holder);
    // Two that came at once have both stepped back; unequal pauses let one of them through.
    await pause(20 + Math.random() * 200);
  }
}

/** Returns the other process that uses the folder, or undefined where it is ours now. */
async function tryToLock(folder: string): Promise<Holder | undefined> {
  const own = join(folder, fileName(self()));
  try {
    await writeFile(own, '', { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return self();
    throw error;
  }
  const living = await clearDeadHolders(folder);
  if (living) await rm(own);
  return living;
}

async function clearDeadHolders(folder: string): Promise<Holder | undefined> {
  for (const name of await readdir(folder)) {
    const holder = holderOf(name);
    if (!holder || name === fileName(self())) continue;
    const file = join(folder, name);
    if (await isAlive(holder, file)) return holder;
    await rm(file, { force: true });
  }
  return undefined;
}

function hold(folder: string): FolderLock {
  const own = join(folder, fileName(self()));
  const beat = setInterval(() => utimes(own, new Date(), new Date()).catch(() => {}), BEAT_MS);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      await rm(own, { force: true });
    },
  };
}

// On this machine the process table tells; of another machine or container only its beat can be seen.
async function isAlive(holder: Holder, file: string): Promise<boolean> {
  if (holder.machine === machine()) return holder.started === startOf(holder.pid) && processExists(holder.pid);
  const beat = await stat(file).catch(() => undefined);
  return beat !== undefined && Date.now() - beat.mtimeMs < DEAD_AFTER_MS;
}

function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process started, in clock ticks since boot (proc(5): fields 3 and 22 of `stat`); `unknown` where there is no /proc. One that was
 * killed and not yet collected by its parent counts as ended.
 */
function startOf(pid: number): string {
  const text = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? 'ended' : (fields?.[19] ?? 'unknown');
}

/** This boot of this machine or container: process ids mean something only within it. */
function machine(): string {
  const boot = read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  const processes = read(() => readlinkSync('/proc/self/ns/pid'));
  return createHash('sha256').update(`${hostname()} ${boot} ${processes}`).digest('hex').slice(0, 16);
}

function read(source: () => string): string | undefined {
  try {
    return source();
  } catch {
    return undefined;
  }
}

function self(): Holder {
  return { machine: machine(), pid: process.pid, started: startOf(process.pid) };
}

function fileName(holder: Holder): string {
  return `${PREFIX}${holder.machine}-${holder.pid}-${holder.started}`;
}

function holderOf(name: string): Holder | undefined {
  const [machineId, pid, started] = name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-') : [];
  return machineId && pid && started ? { machine: machineId, pid: Number(pid), started } : undefined;
}
