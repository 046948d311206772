import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';
import { flattenStrings } from '../store/content/flattenStrings.ts';
import type { StringTree } from '../store/content/schemas.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A file of texts becomes a module with one flat table, as the bot has it (`list.title`). */
function texts(): Plugin {
  return {
    name: 'texts',
    transform(source, id) {
      if (!id.endsWith('.yaml')) return undefined;
      const table = flattenStrings(parse(source) as StringTree);
      return { code: `export default ${JSON.stringify(table)};`, map: null };
    },
  };
}

/** How the console's page is built: `dist/tab`, to be served below `/tab/`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [react(), texts()],
  logLevel: 'warn',
  build: {
    outDir: `${ROOT}dist/tab`,
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page allows no inline data but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      // Packages mark what may be left out in places that Rollup does not read; nothing is wrong with them.
      onwarn: (warning, tell) => warning.code === 'INVALID_ANNOTATION' || tell(warning),
    },
  },
});
