import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../bot/config.ts';
import { buildManifestPackage } from './manifestPackage.ts';

/** `npm run package:manifest`: writes dist/hup-assistant.zip, the package that an administrator uploads to Teams. Settings come from `.env`, as for `npm start`. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

const built = await buildManifestPackage(readEnvironment(), version);
if (built.kind === 'refused') {
  process.stderr.write(
    'The package was not written. Set these variables or correct these files, then run the command again:\n',
  );
  for (const problem of built.problems) process.stderr.write(`- ${problem}\n`);
  process.exitCode = 1;
} else {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(join(ROOT, 'dist', 'hup-assistant.zip'), built.zip);
  process.stdout.write(
    `dist/hup-assistant.zip is ready (version ${version}). Upload it in the Teams admin center, under Teams apps, Manage apps.\n`,
  );
}
