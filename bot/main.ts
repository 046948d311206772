import type { Logger } from 'pino';
import { loadContent } from '../store/content/loadContent.ts';
import { type App, createApp } from './app.ts';
import type { ConfigProblem } from './config/configReader.ts';
import type { Config } from './config/configTypes.ts';
import { loadConfig, readEnvironment } from './config.ts';
import { ignoreWriteErrors } from './log/ignoreWriteErrors.ts';
import { maskPrivate } from './log/maskPrivate.ts';
import { quietConsole } from './log/quietConsole.ts';
import { createLogger } from './logger.ts';
import { startProblem } from './startProblem.ts';
import { withinTime } from './withinTime.ts';

/** `npm start`: reads content and configuration, starts the bot, and ends it when it is told to. */

/** How long turns and jobs under way may take to end, ms; whatever is left is done again by the next process. */
const STOP_LIMIT_MS = 25_000;

ignoreWriteErrors(process.stdout, process.stderr);

const content = loadContent(new URL('../content/', import.meta.url));
const result = loadConfig(readEnvironment(), [...content.editions.keys()]);
if (result.kind === 'problems') refuse(result.problems);
else await run(result.config);

async function run(config: Config): Promise<void> {
  const log = createLogger({ mode: config.mode, logLevel: config.server.logLevel });
  quietConsole(log);
  try {
    const app = await createApp({ config, content, log, onBroken: (error) => giveUp(log, error) });
    const { url } = await app.start();
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void end(app));
    process.stdout.write(`HUP Assistant listens on ${url}\n`);
  } catch (error) {
    process.stderr.write(`The bot could not start: ${startProblem(error, config)}\n`);
    process.exit(1);
  }
}

/** The embedded database cannot be opened twice in a process, so whoever looks after this one has to start another. */
function giveUp(log: Logger, error: unknown): never {
  log.fatal({ err: error }, 'The database cannot go on: is the disk full? The bot ends; make room and start it again');
  process.exit(1);
}

async function end(app: App): Promise<void> {
  try {
    await withinTime(app.stop(), STOP_LIMIT_MS, 'Stopping');
    process.exit(0);
  } catch (error) {
    process.stderr.write(`The bot did not end in good order: ${maskPrivate(String(error))}\n`);
    process.exit(1);
  }
}

function refuse(problems: readonly ConfigProblem[]): void {
  const lines = problems.map(({ variable, problem, remedy }) => `  ${variable}: ${problem} ${remedy}`);
  process.stderr.write(`The bot cannot start with this configuration:\n${lines.join('\n')}\n`);
  process.exitCode = 1;
}
