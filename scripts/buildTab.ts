import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(ROOT, 'dist/tab/index.html');

/** What the console's page is made of. */
const SOURCES = [
  ...['tab', 'bot/console/contract', 'domain/announcements', 'domain/console', 'domain/people', 'domain/strings.ts'],
  ...['domain/faq/editing', 'domain/faq/foldAccents.ts'],
  ...['content/console', 'package-lock.json'],
];

/** Builds the console's page into `dist/tab` (some ten seconds). Throws where it cannot be built. */
export async function buildTab(): Promise<void> {
  // Only now: whoever finds the page built needs no builder.
  const { build } = await import('vite');
  await build({ configFile: join(ROOT, 'tab/vite.config.ts') });
}

/** Builds the page where it is missing or older than anything it is made of; tells whether it did. */
export async function buildTabIfStale(): Promise<boolean> {
  if (!isStale()) return false;
  await buildTab();
  return true;
}

function isStale(): boolean {
  if (!existsSync(BUILT)) return true;
  const builtAt = statSync(BUILT).mtimeMs;
  return SOURCES.some((source) => newestIn(join(ROOT, source)) > builtAt);
}

/** When a file, or anything in a folder, was changed last; a folder itself changes when something in it is deleted. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
