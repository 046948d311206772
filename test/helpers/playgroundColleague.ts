import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { CONFIG_FILE, findPlayground, startPlayground } from '../../scripts/agentsPlayground.ts';
import { freePort } from './freePort.ts';
import type { Playground } from './playground.ts';
import { type Chat, openChat } from './playgroundChat.ts';

/** Another person, at a Playground of their own that talks to the same bot: one Playground has one person who types. */
export interface Colleague {
  readonly chat: Chat;
  stop(): Promise<void>;
}

/** Opens the personal chat of the first colleague whom the Playground's configuration names. */
export async function startColleague({ bot, browser }: Playground): Promise<Colleague> {
  const program = await findPlayground();
  if (program.kind === 'missing') throw new Error(program.reason);
  const folder = await mkdtemp(join(tmpdir(), 'hup-colleague-'));
  const configFile = join(folder, 'playground.yml');
  const config = parse(await readFile(CONFIG_FILE, 'utf8'));
  const [colleague, ...others] = config.users;
  const swapped = { currentUser: colleague, users: [config.currentUser, ...others] };
  await writeFile(configFile, stringify({ ...config, ...swapped, personalChat: { id: 'colleagues-chat-id' } }));
  const port = await freePort();
  const logFile = join(folder, 'playground.log');
  const emulator = await startPlayground({ file: program.file, botUrl: bot.url, port, logFile, configFile });
  return {
    chat: await openChat(browser, `http://localhost:${port}`),
    stop: async () => {
      await emulator.stop('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
