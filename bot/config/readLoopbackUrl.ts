import { isLoopback } from '../loopback.ts';
import type { ConfigReader } from './configReader.ts';

/** An address on this machine, in place of one of Microsoft Entra's; undefined where it is missing, or elsewhere and reported. */
export function readLoopbackUrl(reader: ConfigReader, variable: string): string | undefined {
  const url = reader.url(variable, ['http:', 'https:']);
  if (url === undefined || isLoopback(url.hostname)) return url === undefined ? undefined : reader.text(variable);
  reader.report(
    variable,
    'It may only point to this machine.',
    'Use a localhost address, or remove it to use Microsoft Entra.',
  );
  return undefined;
}
