import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findPlayground, PLAYGROUND_PACKAGE, startPlayground } from './agentsPlayground.ts';
import { buildTabIfStale } from './buildTab.ts';
import { portProblem } from './portProblem.ts';
import { type ProgramProcess, startProgram } from './programProcess.ts';

/** `npm run dev`: the bot in local mode and Microsoft's Agents Playground to talk to it, until Ctrl-C. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PORT = Number(process.env.PORT ?? 3978);
const PLAYGROUND_PORT = Number(process.env.PLAYGROUND_PORT ?? 56150);
const DATA_DIR = resolve(ROOT, process.env.DATA_DIR ?? '.data');
const BOT_URL = `http://localhost:${PORT}`;
const READY_TIMEOUT_MS = 60_000;

/** Defaults of the trial; what is set in the environment wins. */
const BOT_ENV = {
  ELIGIBLE_DOMAINS: 'contoso.com',
  ORGANIZATION_NAME: 'Contoso',
  HUP_ADMINISTRATOR: 'hup-admin@contoso.com',
  HR_CONTACT: 'hr@contoso.com',
  IT_CONTACT: 'it-help@contoso.com',
  // Whoever tries announcements alone wants to see them go out, come twice, and what came of them.
  ANNOUNCEMENT_UNDO_SECONDS: '10',
  ANNOUNCEMENT_MOST_PER_PERSON: '1000',
  SMALLEST_GROUP: '1',
  ...process.env,
};

const running: ProgramProcess[] = [];
const stopping = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stopAll(0));

try {
  await refuseOccupiedPorts();
  tell('Looking after the console page (building it takes some seconds) ...');
  await buildTabIfStale();
  await startBot();
  await startEmulator();
  tellWhereToGo();
} catch (error) {
  if (!stopping.signal.aborted) tell(error instanceof Error ? error.message : String(error));
  await stopAll(1);
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function refuseOccupiedPorts(): Promise<void> {
  const wanted = [
    { variable: 'PORT', port: PORT, host: '127.0.0.1', what: 'the bot' },
    { variable: 'PLAYGROUND_PORT', port: PLAYGROUND_PORT, host: undefined, what: 'the Agents Playground' },
  ];
  for (const { variable, port, host, what } of wanted) {
    const problem = await portProblem(port, host);
    if (problem === undefined) continue;
    const reason = problem === 'in-use' ? 'is used by another program' : 'may not be used on this machine';
    throw new Error(
      `Port ${port}, meant for ${what}, ${reason}. Stop that program, or choose another port: ${variable}=${port + 1} npm run dev`,
    );
  }
}

async function startBot(): Promise<void> {
  mkdirSync(DATA_DIR, { recursive: true });
  tell('Starting the bot (its first start creates the database, which takes a few seconds) ...');
  const bot = await startProgram({
    args: ['--import', import.meta.resolve('tsx'), join(ROOT, 'bot/main.ts')],
    // Not the project's folder, whose `.env` may hold the settings of a real installation.
    cwd: DATA_DIR,
    env: { ...BOT_ENV, BOT_MODE: 'local', HOST: '127.0.0.1', PORT: String(PORT), DATA_DIR },
    readyWhen: /listens on http\S+/,
    timeoutMs: READY_TIMEOUT_MS,
    shielded: true,
    signal: stopping.signal,
    onOutput: (text) => process.stdout.write(text),
  });
  watch(bot, 'The bot');
  await untilReady();
}

/** Asks the bot itself until it says that everything it needs is there. */
async function untilReady(): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let answer = '';
  while (Date.now() < deadline) {
    const response = await fetch(`${BOT_URL}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    answer = (await response?.text()) ?? 'no answer';
    await pause(200);
  }
  throw new Error(`The bot is not ready. ${BOT_URL}/readyz says: ${answer}`);
}

async function startEmulator(): Promise<void> {
  tell(`Starting the Microsoft 365 Agents Playground (the first run downloads it from npm: ${PLAYGROUND_PACKAGE}) ...`);
  const program = await findPlayground();
  if (program.kind === 'missing') {
    throw new Error(
      `The Agents Playground could not be downloaded, so there is nothing to chat in. Check that this machine reaches the npm registry, then run the command again.\n${program.reason}`,
    );
  }
  const options = { botUrl: BOT_URL, port: PLAYGROUND_PORT, logFile: join(DATA_DIR, 'playground.log') };
  watch(await startPlayground({ file: program.file, ...options, signal: stopping.signal }), 'The Agents Playground');
}

function watch(program: ProgramProcess, name: string): void {
  running.push(program);
  void program.ended.then(async (how) => {
    if (stopping.signal.aborted) return;
    tell(`${name} has ended (${how}), so everything stops here.`);
    await stopAll(1);
  });
}

function tellWhereToGo(): void {
  tell(`
Ready.
  Chat with the bot:     http://localhost:${PLAYGROUND_PORT}
  Read its mails:        ${BOT_URL}/outbox
  Console (HR, experts): ${BOT_URL}/tab/
  Stop both:             Ctrl-C

In the chat you are "Contoso Employee" (employee@contoso.com); data is kept in ${DATA_DIR}.
Note: Microsoft's emulator listens on all network interfaces, and whoever opens it speaks as that one person. Use it on a network you trust.
`);
}

async function stopAll(status: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  await Promise.all(running.map((program) => program.ended));
  process.exit(status);
}
