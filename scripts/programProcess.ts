import { type ChildProcess, spawn } from 'node:child_process';

/** A program that was started and has said that it is ready. */
export interface ProgramProcess {
  readonly pid: number | undefined;
  /** The words of the output that meant "ready", as the pattern's groups caught them. */
  readonly ready: RegExpExecArray;
  /** Fulfilled with the exit status, or with the signal's name, once it has ended. */
  readonly ended: Promise<number | string>;
  /** Asks it to end (SIGTERM, or SIGINT as Ctrl-C does), or kills it (SIGKILL), and waits until it has. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | string>;
}

export interface ProgramOptions {
  /** The program's file and its arguments, as `node` takes them. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What it prints when it is ready. */
  readonly readyWhen: RegExp;
  readonly timeoutMs: number;
  /** Is told everything that the program prints, as it comes. */
  readonly onOutput?: (text: string) => void;
  /** Keeps a Ctrl-C in the terminal from reaching the program directly, so that whoever started it can end it in good order. */
  readonly shielded?: boolean;
  /** Ends the program when it is aborted, also while it is still starting. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Starts a Node.js program and waits until it prints that it is ready.
 * @throws Error with everything it printed if it ends first or is not ready in time.
 */
export async function startProgram(options: ProgramOptions): Promise<ProgramProcess> {
  const { args, cwd, env, onOutput, signal: abort } = options;
  abort?.throwIfAborted();
  const detached = options.shielded === true && process.platform !== 'win32';
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...env },
    detached,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const stop: ProgramProcess['stop'] = (signal = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  abort?.addEventListener('abort', () => void stop(), { once: true });
  const printed = readOutput(child, onOutput);
  const ready = await waitFor(printed, ended, options).catch(async (error: unknown) => {
    await stop('SIGKILL');
    throw error;
  });
  return { pid: child.pid, ready, ended, stop };
}

type Listener = (all: string) => void;

/** What a child prints. Its listener hears all of it from the beginning, and is dropped when it is replaced by undefined. */
interface Output {
  all: string;
  listener: Listener | undefined;
}

function readOutput(child: ChildProcess, onOutput?: (text: string) => void): Output {
  const output: Output = { all: '', listener: undefined };
  const read = (chunk: Buffer): void => {
    const text = chunk.toString('utf8');
    onOutput?.(text);
    if (output.listener === undefined) return;
    output.all += text;
    output.listener(output.all);
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  return output;
}

async function waitFor(
  output: Output,
  ended: Promise<unknown>,
  { readyWhen, timeoutMs }: ProgramOptions,
): Promise<RegExpExecArray> {
  let timer: NodeJS.Timeout | undefined;
  return await new Promise<RegExpExecArray>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${reason}\n${output.all}`.trim()));
    timer = setTimeout(() => fail(`It was not ready within ${timeoutMs / 1000} s.`), timeoutMs);
    output.listener = (all) => {
      const ready = readyWhen.exec(all);
      if (ready) resolve(ready);
    };
    void ended.then((how) => fail(`It ended (${how}) before it was ready.`));
  }).finally(() => {
    clearTimeout(timer);
    output.listener = undefined;
  });
}
