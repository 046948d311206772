import { type DestinationStream, type Logger, pino } from 'pino';
import type { BotMode, ServerConfig } from './config/configTypes.ts';
import { errorFacts } from './log/errorFacts.ts';
import { maskPrivate } from './log/maskPrivate.ts';
import { readableLine } from './log/readableLine.ts';

/**
 * Creates the log: one JSON object a line, or readable lines in local mode, written to standard error unless `write` is given.
 * Errors are reduced to facts that hold no text of a person, and every line is masked as a last defense.
 */
export function createLogger(
  settings: { readonly mode: BotMode; readonly logLevel: ServerConfig['logLevel'] },
  write: (line: string) => void = (line) => process.stderr.write(line),
): Logger {
  const render = settings.mode === 'local' ? readableLine : (line: string) => line;
  const destination: DestinationStream = { write: (line) => write(maskPrivate(render(line))) };
  return pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: errorFacts },
    },
    destination,
  );
}
