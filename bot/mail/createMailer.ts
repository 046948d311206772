import { join } from 'node:path';
import type { Config } from '../config/configTypes.ts';
import type { Mailer } from './mailer.ts';
import { createOutboxMailer } from './outboxMailer.ts';
import { createSmtpMailer } from './smtpMailer.ts';

/** The mailer over the configured mail server; without one (local mode) each mail goes into the outbox. */
export function createMailer({ mail, dataDir }: Pick<Config, 'mail' | 'dataDir'>, timeoutMs: number): Mailer {
  if (mail.smtpUrl === undefined) return createOutboxMailer(outboxFolder(dataDir), mail.from);
  return createSmtpMailer(mail.smtpUrl, mail.from, timeoutMs);
}

/** Where the outbox is. */
export function outboxFolder(dataDir: string): string {
  return join(dataDir, 'outbox');
}
