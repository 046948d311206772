import { createApp } from '../../bot/app.ts';
import { loadConfig, readEnvironment } from '../../bot/config.ts';
import { createLogger } from '../../bot/logger.ts';
import { loadContent } from '../../store/content/loadContent.ts';

/** The bot as `bot/main.ts` starts it, with another rate of announcements: the configuration allows no more than Teams takes. The rate is the argument. */

const content = loadContent(new URL('../../content/', import.meta.url));
const loaded = loadConfig(readEnvironment(), [...content.editions.keys()]);
if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
const { config } = loaded;
const log = createLogger({ mode: config.mode, logLevel: config.server.logLevel });
const app = await createApp({ config, content, log, perSecond: Number(process.argv[2]) });
const { url } = await app.start();
process.stdout.write(`It listens on ${url}\n`);
