import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { paceWithin } from '../../domain/announcements/announcementSettings.ts';
import type { Clock, NewId } from '../../domain/clock.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { createSay, type Say } from '../../domain/strings.ts';
import type { Content } from '../../store/content/content.ts';
import { createDataKeys, type DataKeys } from '../../store/dataKeys.ts';
import { DEFAULT_JOB_TIMING, type JobTiming } from '../../store/jobQueue.ts';
import { localDataKey } from '../../store/localDataKey.ts';
import { openStore, type StoreOptions } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import type { StoreLog } from '../../store/storeLog.ts';
import type { Config } from '../config/configTypes.ts';
import { createMailer } from '../mail/createMailer.ts';
import { loggedMailer } from '../mail/loggedMailer.ts';
import type { Mailer } from '../mail/mailer.ts';
import { MAIL_TIMEOUT_MS } from '../mail/smtpMailer.ts';
import { retentionOf } from '../retentionOf.ts';

/** What the bot is made from. Clock, ids and times are the world's own unless a test replaces them. */
export interface AppParts {
  readonly config: Config;
  readonly content: Content;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly newId?: NewId;
  /** How jobs are tried again. */
  readonly jobTiming?: JobTiming;
  /** How long a mail server may stay silent. */
  readonly mailTimeoutMs?: number;
  /** Announcements that are sent in a second; by the configuration unless given, which alone is bound to what Teams takes. */
  readonly perSecond?: number;
  /** Told where the database cannot go on in this process, which should end then. */
  readonly onBroken?: (error: unknown) => void;
}

/** What more than one part of the bot needs. */
export interface Shared extends Required<AppParts> {
  readonly edition: Edition;
  readonly store: Store;
  readonly keys: DataKeys;
  readonly mailer: Mailer;
  readonly sayIn: (locale: Locale) => Say;
}

/** Opens the database and makes what the parts share. Rejects where the database cannot be opened. */
export async function openShared({
  config,
  content,
  log,
  clock = () => new Date(),
  newId = randomUUID,
  jobTiming = DEFAULT_JOB_TIMING,
  mailTimeoutMs = MAIL_TIMEOUT_MS,
  perSecond = paceWithin(config.console.announcements.perSecond),
  onBroken = () => undefined,
}: AppParts): Promise<Shared> {
  const edition = content.editions.get(config.edition);
  if (!edition) throw new RangeError(`The content has no edition ${config.edition}`);
  const says = inEachLocale((locale) => createSay(locale, content.strings[locale]));
  const keys = createDataKeys(config.dataKey ?? (await localDataKey(config.dataDir)));
  return {
    ...{ config, content, log, clock, newId, jobTiming, mailTimeoutMs, perSecond, onBroken, edition, keys },
    store: await openDatabase(config, { keys, clock, jobTiming, log: storeLog(log), onBroken }),
    mailer: loggedMailer(createMailer(config, mailTimeoutMs), log),
    sayIn: (locale) => says[locale],
  };
}

function openDatabase(
  config: Config,
  parts: Omit<StoreOptions, 'retention' | 'databaseUrl' | 'dataDir'>,
): Promise<Store> {
  const databaseUrl = config.database.kind === 'server' ? config.database.url : undefined;
  return openStore({ databaseUrl, dataDir: config.dataDir, retention: retentionOf(config.privacy), ...parts });
}

function storeLog(log: Logger): StoreLog {
  return { warn: (facts, message) => log.warn(facts, message), error: (facts, message) => log.error(facts, message) };
}
