import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SenderResult, SenderTask } from './senderTask.ts';

const PROGRAM = fileURLToPath(new URL('senderProgram.ts', import.meta.url));

/** Sends in a process of its own, and waits for what came of it. */
export async function runSender(task: SenderTask): Promise<SenderResult> {
  const child = fork(PROGRAM, [JSON.stringify(task)], { execArgv: ['--expose-gc', '--import', 'tsx'] });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`A sending process ended with ${code}`);
  });
  const [result] = (await Promise.race([once(child, 'message'), failed])) as [SenderResult];
  failed.catch(() => undefined);
  return result;
}
