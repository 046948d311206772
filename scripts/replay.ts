import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../bot/app.ts';
import { loadConfig } from '../bot/config.ts';
import { createLogger } from '../bot/logger.ts';
import { loadContent } from '../store/content/loadContent.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../test/helpers/connectorStandIn.ts';

/**
 * `npm run replay FILE...`: feeds saved activities (JSON files, in the order given) to the real bot on a throw-away database and prints,
 * for each, what Teams would have been sent. Nothing leaves this machine.
 */

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Name the files to replay: npm run replay test/fixtures/activities/question.json\n');
  process.exitCode = 1;
} else {
  await withBot(async (botUrl, teams) => {
    for (const file of files) print(await replay(file, botUrl, teams));
  });
}

/** Runs the bot in local mode, with a stand-in for Teams, while `use` lasts. */
async function withBot(use: (botUrl: string, teams: ConnectorStandIn) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hup-replay-'));
  const content = loadContent(new URL('../content/', import.meta.url));
  const { LOG_LEVEL = 'warn', PROGRAM_EDITION } = process.env;
  const organization = { ELIGIBLE_DOMAINS: 'contoso.com', ORGANIZATION_NAME: 'Contoso' };
  const settings = { ...organization, BOT_MODE: 'local', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL, PROGRAM_EDITION };
  const result = loadConfig(settings, [...content.editions.keys()]);
  if (result.kind === 'problems') {
    throw new Error(result.problems.map(({ variable, problem }) => `${variable}: ${problem}`).join('\n'));
  }
  const { config } = result;
  const log = createLogger({ mode: config.mode, logLevel: config.server.logLevel });
  const app = await createApp({ config, content, log });
  const teams = await startConnectorStandIn();
  const { url } = await app.start();
  await use(url, teams).finally(async () => {
    await app.stop();
    await teams.close();
    await rm(dataDir, { recursive: true, force: true });
  });
}

/** What an activity led to: the answer to its request, and the calls to Teams before that answer. */
async function replay(file: string, botUrl: string, teams: ConnectorStandIn): Promise<object> {
  const activity = JSON.parse(await readFile(file, 'utf8')) as object;
  const before = teams.requests.length;
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...activity, serviceUrl: teams.url }),
  });
  const body = await response.text();
  const sent = teams.requests
    .slice(before)
    .map(({ method, path, body: activitySent }) => ({ method, path, body: activitySent }));
  return { file, answered: { status: response.status, ...(body !== '' && { body: JSON.parse(body) }) }, sent };
}

function print(result: object): void {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
