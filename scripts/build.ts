import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildTab } from './buildTab.ts';

/** `npm run build`: bundles the bot into dist/main.js (and the thread in which it learns into dist/learnerWorker.js), to be run with `node dist/main.js`, and the HR console's page into dist/tab. The bot reads `content/` beside dist/. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist');

/** What CommonJS packages expect to find inside an ES module. */
const COMMON_JS = [
  "import { createRequire as createRequireOfBundle } from 'node:module';",
  'const require = createRequireOfBundle(import.meta.url);',
  'const __filename = new URL(import.meta.url).pathname;',
  "const __dirname = new URL('.', import.meta.url).pathname;",
].join('\n');

/** Files that the embedded database reads from beside its own code. */
const DATABASE_FILES = ['pglite.wasm', 'pglite.data', 'initdb.wasm'];

/** Each is a program of its own. */
const PROGRAMS = ['bot/main.ts', 'bot/faq/learnerWorker.ts'];

for (const program of PROGRAMS) await rm(join(OUT, `${basename(program, '.ts')}.js`), { force: true });
await build({
  entryPoints: PROGRAMS.map((program) => join(ROOT, program)),
  entryNames: '[name]',
  outdir: OUT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: { js: COMMON_JS },
  // Native or optional parts of restify and pg that are not installed.
  external: ['dtrace-provider', 'pg-native'],
  logLevel: 'warning',
});
const database = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
for (const file of DATABASE_FILES) await cp(join(database, file), join(OUT, file));
await buildTab();
process.stdout.write('dist/main.js is ready. Run it with: node dist/main.js\n');
