import { DATA_KEY_BYTES, parseDataKey } from '../../store/dataKeys.ts';
import type { ConfigReader } from './configReader.ts';
import type { BotMode, DatabaseConfig } from './configTypes.ts';

/** A PostgreSQL server, or the embedded database, which outside local mode has to be allowed by name. */
export function readDatabase(reader: ConfigReader, mode: BotMode): DatabaseConfig {
  const url = reader.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  if (url !== undefined) return { kind: 'server', url: reader.text('DATABASE_URL') ?? '' };
  const allowed = reader.oneOf('ALLOW_EMBEDDED_DATABASE', ['true', 'false'], 'false') === 'true';
  if (mode === 'production' && !allowed && reader.text('DATABASE_URL') === undefined) {
    reader.report(
      'DATABASE_URL',
      'There is no PostgreSQL server to keep enrollments in. The embedded database never calls fsync: it survives the end of the program, but may lose what it confirmed when the machine stops.',
      'Set DATABASE_URL=postgres://user:password@host/database, or accept the risk with ALLOW_EMBEDDED_DATABASE=true.',
    );
  }
  return { kind: 'embedded' };
}

/** The key from which all others are derived; in local mode it may be missing, and is then generated into the data folder. */
export function readDataKey(reader: ConfigReader, mode: BotMode): Uint8Array | undefined {
  const remedy = `Set ${DATA_KEY_BYTES} random bytes in base64, for instance from: openssl rand -base64 ${DATA_KEY_BYTES}. Keep a copy: without it stored addresses cannot be read.`;
  const value = mode === 'production' ? reader.required('DATA_KEY', remedy) : reader.text('DATA_KEY');
  if (!value) return undefined;
  const key = parseDataKey(value);
  if (key === undefined) reader.report('DATA_KEY', `It is not ${DATA_KEY_BYTES} bytes in base64.`, remedy);
  return key;
}
