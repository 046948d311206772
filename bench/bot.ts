import { readFileSync } from 'node:fs';
import { percentile } from '../scripts/evaluation/percentile.ts';
import { message, senderOf } from '../test/helpers/activities.ts';
import { type BotProcess, startBotProcess } from '../test/helpers/botProcess.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../test/helpers/connectorStandIn.ts';
import { post } from '../test/helpers/signedActivity.ts';

/**
 * `node --import tsx bench/bot.ts`: the real bot on this machine, in local mode with the embedded database. Prints how long the first answer takes
 * from the start of the process on an existing database, how long a turn takes (a question beside a greeting, one after the other), and its memory.
 */

const QUESTIONS = [
  'What is the Home Use Program?',
  'Is it available in Lisbon?',
  "Combien d'abonnements puis-je acheter ?",
  'Je quitte mon entreprise, et après ?',
];
const TURNS = 200;

const teams = await startConnectorStandIn();
const bot = await startBotProcess();
try {
  await bot.end();
  const begun = performance.now();
  await bot.restart();
  const listening = performance.now() - begun;
  await turn(bot, teams, 'What is HUP?', 'first');
  print('process start to listening', listening);
  print('process start to first answer', performance.now() - begun);
  await measureTurns(bot, teams);
  process.stdout.write(`memory after ${TURNS * 2} turns: ${memoryOf(bot)} MB\n`);
} finally {
  await bot.dispose();
  await teams.close();
}

async function measureTurns(bot: BotProcess, teams: ConnectorStandIn): Promise<void> {
  const times = { question: [] as number[], greeting: [] as number[] };
  for (let n = 0; n < TURNS; n += 1) {
    times.question.push(await turn(bot, teams, QUESTIONS[n % QUESTIONS.length] ?? '', `q${n}`));
    times.greeting.push(await turn(bot, teams, 'hello', `g${n}`));
  }
  for (const [kind, measured] of Object.entries(times)) {
    print(`a ${kind}'s turn, median`, percentile(measured, 0.5));
    print(`a ${kind}'s turn, 99 %`, percentile(measured, 0.99));
  }
}

/** How long it takes from the post of a text until Teams' stand-in has been answered and the post as well, ms. */
async function turn(bot: BotProcess, teams: ConnectorStandIn, text: string, id: string): Promise<number> {
  const begun = performance.now();
  const { status } = await post(bot.url, JSON.stringify({ ...message(senderOf(teams.url), text), id }));
  if (status !== 200) throw new Error(`The bot answered ${status}`);
  return performance.now() - begun;
}

/** Resident memory of the process, MB (Linux). */
function memoryOf(bot: BotProcess): number {
  const status = readFileSync(`/proc/${bot.pid()}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function print(what: string, ms: number): void {
  process.stdout.write(`${what}: ${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms\n`);
}
