import type { Config } from './config/configTypes.ts';

/** What to tell the operator when the bot could not start: what happened and what to do. */
export function startProblem(error: unknown, { server }: Pick<Config, 'server'>): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${server.port} is used by another program. Stop it, or set PORT to another number.`;
    case 'EACCES':
      return `port ${server.port} on ${server.host} may not be used, or DATA_DIR may not be written. Set PORT, HOST or DATA_DIR to others.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
      return 'the database server does not answer. Check DATABASE_URL, and that the server runs.';
    default:
      return message;
  }
}
