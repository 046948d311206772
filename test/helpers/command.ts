import { execFile } from 'node:child_process';
import { PROJECT_ROOT } from './sourceTree.ts';

/** What a command printed and how it ended. */
export interface CommandRun {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** What of the environment any program needs; settings of the bot are not among it. */
export function plainEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, SystemRoot };
}

/**
 * Runs `npm run -s` with a script's name and its options, as a person does in a fresh clone, and waits for its end.
 * @param input what stands on its standard input
 * @param env added to what any program needs
 */
export async function runScript(
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  return await new Promise((resolve) => {
    const settings = { cwd: PROJECT_ROOT, env: { ...plainEnvironment(), ...env }, maxBuffer: 64 * 1024 * 1024 };
    const [name = '', ...options] = args;
    const child = execFile('npm', ['run', '-s', name, '--', ...options], settings, (error, output, errors) => {
      resolve({ status: Number(error?.code ?? 0), output, errors });
    });
    child.stdin?.end(input);
  });
}
