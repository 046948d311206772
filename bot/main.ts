import { loadContent } from '../store/content/loadContent.ts';
import { createApp } from './app.ts';
import { type Config, loadConfig, type Problem, readEnvironment } from './config.ts';
import { createLogger } from './logger.ts';
import { startProblem } from './startProblem.ts';

/** `npm start`: reads content and configuration, starts the bot, and ends it when it is told to. */

const content = loadContent(new URL('../content/', import.meta.url));
const result = loadConfig(readEnvironment(), [...content.editions.keys()]);
if (result.kind === 'problems') refuse(result.problems);
else await run(result.config);

async function run(config: Config): Promise<void> {
  const log = createLogger({ mode: config.mode, logLevel: config.server.logLevel });
  try {
    const app = await createApp({ config, content, log });
    const { url } = await app.start();
    process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
    process.once('SIGINT', () => void app.stop().then(() => process.exit(0)));
    process.stdout.write(`HUP Assistant listens on ${url}\n`);
  } catch (error) {
    process.stderr.write(`The bot could not start: ${startProblem(error, config)}\n`);
    process.exit(1);
  }
}

function refuse(problems: readonly Problem[]): void {
  const lines = problems.map(({ variable, problem, remedy }) => `  ${variable}: ${problem} ${remedy}`);
  process.stderr.write(`The bot cannot start with this configuration:\n${lines.join('\n')}\n`);
  process.exitCode = 1;
}
