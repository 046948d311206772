import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { findPlayground, type PlaygroundProgram, startPlayground } from '../../scripts/agentsPlayground.ts';
import { type BotProcess, startBotProcess } from './botProcess.ts';
import { chromiumPath, startBrowser } from './browser.ts';
import { freePort } from './freePort.ts';
import { type ClientLocale, startLocaleProxy } from './localeProxy.ts';
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
  if ((await knownProgram()).kind === 'found') return undefined;
  return "It needs Microsoft's Agents Playground, which could not be fetched from the npm registry.";
}

// npm takes a second to tell where it is.
let program: Promise<PlaygroundProgram> | undefined;
function knownProgram(): Promise<PlaygroundProgram> {
  program ??= findPlayground();
  return program;
}

/** How the trial differs from the usual one. */
export interface PlaygroundSettings {
  /** Added to the bot's settings. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the person is, and in which language their Teams is. */
  readonly client?: ClientLocale;
  readonly viewport?: { readonly width: number; readonly height: number };
}

const BOT_ENV = { ELIGIBLE_DOMAINS: 'contoso.com', ORGANIZATION_NAME: 'Contoso' };
const AMERICAN: ClientLocale = { locale: 'en-US', country: 'US' };

/** Starts everything, on a data folder of its own. */
export async function startPlaygroundWithBot(settings: PlaygroundSettings = {}): Promise<Playground> {
  const { env, client = AMERICAN, viewport = { width: 1100, height: 1000 } } = settings;
  const found = await knownProgram();
  if (found.kind === 'missing') throw new Error(found.reason);
  const folder = await mkdtemp(join(tmpdir(), 'hup-playground-'));
  const port = await freePort();
  const [bot, browser] = await Promise.all([startBotProcess({ ...BOT_ENV, ...env }), startBrowser()]);
  const proxy = await startLocaleProxy(bot.url, client);
  const logFile = join(folder, 'playground.log');
  const emulator = await startPlayground({ file: found.file, botUrl: proxy.url, port, logFile });
  const context = await browser.newContext({ viewport, locale: client.locale });
  return {
    bot,
    browser: context,
    openChat: () => openChat(context, `http://localhost:${port}`),
    stop: async () => {
      await browser.close();
      await Promise.all([emulator.stop('SIGKILL'), bot.dispose(), proxy.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
