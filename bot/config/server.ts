import { isLoopback } from '../loopback.ts';
import type { ConfigReader } from './configReader.ts';
import { type BotMode, LOG_LEVELS, type ServerConfig } from './configTypes.ts';

/** Local or production; production where nothing is said, since that is the mode that trusts nobody. */
export function readMode(reader: ConfigReader): BotMode {
  return reader.oneOf('BOT_MODE', ['local', 'production'], 'production');
}

/** Where the bot listens, under which address it is reached, and how much it logs. */
export function readServer(reader: ConfigReader, mode: BotMode): ServerConfig {
  const port = reader.integer('PORT', { min: 0, max: 65_535 }, 3978);
  return {
    host: readHost(reader, mode),
    port,
    publicUrl: readPublicUrl(reader, mode, port),
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
  };
}

function readHost(reader: ConfigReader, mode: BotMode): string {
  const host = reader.text('HOST') ?? (mode === 'local' ? '127.0.0.1' : '0.0.0.0');
  if (mode === 'local' && !isLoopback(host)) {
    reader.report(
      'HOST',
      'BOT_MODE=local accepts requests without authentication, so it must not be reachable from other machines.',
      'Leave HOST unset (127.0.0.1), or leave BOT_MODE unset and give the app id.',
    );
  }
  return host;
}

function readPublicUrl(reader: ConfigReader, mode: BotMode, port: number): string {
  if (mode === 'production')
    reader.required('PUBLIC_URL', 'Set the https address under which employees reach this bot.');
  const url = reader.url('PUBLIC_URL', ['https:', 'http:']);
  if (url === undefined) return `http://localhost:${port}`;
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    reader.report(
      'PUBLIC_URL',
      'Mailed links would travel unencrypted.',
      'Use an https address; http is for localhost only.',
    );
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    reader.report(
      'PUBLIC_URL',
      'It is more than a base address.',
      'Use only scheme, host and, if need be, port and path.',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
