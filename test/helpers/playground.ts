import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { findPlayground, startPlayground } from '../../scripts/agentsPlayground.ts';
import { type BotProcess, startBotProcess } from './botProcess.ts';
import { chromiumPath, startBrowser } from './browser.ts';
import { freePort } from './freePort.ts';
import { type Chat, openChat } from './playgroundChat.ts';

/** The real bot, Microsoft's Agents Playground and a browser, together on this machine. */
export interface Playground {
  readonly bot: BotProcess;
  readonly browser: BrowserContext;
  /** Loads the chat's page; everything that was said before is gone from it. */
  openChat(): Promise<Chat>;
  stop(): Promise<void>;
}

/** Why the Playground cannot be used on this machine; undefined if it can. Looks in npm's cache, then in the registry. */
export async function playgroundMissing(): Promise<string | undefined> {
  if (chromiumPath() === undefined) return 'It needs Chromium (Debian: apt-get install chromium).';
  const program = await findPlayground();
  if (program.kind === 'found') return undefined;
  return "It needs Microsoft's Agents Playground, which could not be fetched from the npm registry.";
}

/** Starts everything, on a data folder of its own. `env` is added to the bot's settings. */
export async function startPlaygroundWithBot(env: Readonly<Record<string, string>> = {}): Promise<Playground> {
  const program = await findPlayground();
  if (program.kind === 'missing') throw new Error(program.reason);
  const folder = await mkdtemp(join(tmpdir(), 'hup-playground-'));
  const port = await freePort();
  const bot = await startBotProcess({ ELIGIBLE_DOMAINS: 'contoso.com', ORGANIZATION_NAME: 'Contoso', ...env });
  const emulator = await startPlayground({
    ...{ file: program.file, botUrl: bot.url, port, logFile: join(folder, 'playground.log') },
  });
  const browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1100, height: 1000 } });
  return {
    bot,
    browser: context,
    openChat: () => openChat(context, `http://localhost:${port}`),
    stop: async () => {
      await browser.close();
      await Promise.all([emulator.stop('SIGKILL'), bot.dispose()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
