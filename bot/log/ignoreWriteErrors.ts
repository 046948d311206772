/** Keeps the process alive where what it prints cannot be written, as on a full disk: the line is lost, the bot is not. */
export function ignoreWriteErrors(...streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams) stream.on('error', () => undefined);
}
