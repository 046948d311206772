import { loadContent } from '../store/content/loadContent.ts';
import { createApp } from './app.ts';
import { loadConfig, type Problem } from './config.ts';
import { createLogger } from './logger.ts';

/** `npm start`: reads content and configuration, starts the bot, and ends it when it is told to. */

const content = loadContent(new URL('../content/', import.meta.url));
const result = loadConfig(process.env, [...content.editions.keys()]);
if (result.kind === 'problems') refuse(result.problems);
else await run(result.config);

async function run(config: Parameters<typeof createApp>[0]['config']): Promise<void> {
  const log = createLogger({ mode: config.mode, logLevel: config.server.logLevel });
  const app = await createApp({ config, content, log });
  const { url } = await app.start();
  process.stdout.write(`HUP Assistant listens on ${url}\n`);
  const stop = async (): Promise<void> => {
    await app.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function refuse(problems: readonly Problem[]): void {
  const lines = problems.map(({ variable, problem, remedy }) => `  ${variable}: ${problem} ${remedy}`);
  process.stderr.write(`The bot cannot start with this configuration:\n${lines.join('\n')}\n`);
  process.exitCode = 1;
}
