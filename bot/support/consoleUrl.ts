/** Where the console is. */
export interface ConsoleAddress {
  /** The Teams app's id; empty where the bot has none (local mode). */
  readonly appId: string;
  /** The bot's own address, without a slash at its end. */
  readonly publicUrl: string;
}

/** The tab's name in the manifest. */
const TAB = 'console';

/** Opens the console at a place (`#/tickets/…`): within Teams where the app is known there, by its own address elsewhere. */
export function consoleUrl({ appId, publicUrl }: ConsoleAddress, place: string): string {
  const webUrl = `${publicUrl}/tab/${place}`;
  if (appId === '') return webUrl;
  const query = new URLSearchParams({ webUrl, context: JSON.stringify({ subEntityId: place }) });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${TAB}?${query}`;
}
