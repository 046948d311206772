import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('storeProgram.ts', import.meta.url));

/** What `storeProgram.ts` does in a process of its own. */
export type StoreProgram = 'hold' | 'handle-job' | 'start-enrollments';

/** A process with a store open, to be killed. */
export interface StoreProcess {
  readonly pid: number;
  /** The next line that it prints. */
  nextLine(): Promise<string>;
  /** Ends it as kill -9 does, and waits until it is gone. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a process that opens the embedded database in `folder`. It is killed after the test at the latest. */
export function startStoreProcess(program: StoreProgram, folder: string): StoreProcess {
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, program, folder], { stdio: [...stdio] });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => running.delete(child));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    nextLine: async () => String((await lines.next()).value),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
