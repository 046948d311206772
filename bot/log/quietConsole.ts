import type { Logger } from 'pino';

/**
 * Keeps what libraries print as an error out of the log, which has forms and masks of its own: for each bad token the SDK prints stacks
 * and keys (jwtTokenExtractor.ts of botframework-connector 4.23). That something was printed is noted at the level debug.
 */
export function quietConsole(log: Logger, console: Pick<Console, 'error'> = globalThis.console): void {
  console.error = () => log.debug('A library printed an error');
}
