import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** This Node and its Unicode data: others may part words otherwise. */
const RUNTIME = `${process.version} ${process.versions.icu}`;

/**
 * Tells files and folders of `root` (missing ones too) from any changed ones, and one runtime from others. The same wherever `root` lies.
 * @param paths relative to `root`
 */
export function fingerprint(root: string, paths: readonly string[], runtime = RUNTIME): string {
  const files = paths.flatMap((path) => filesBelow(root, path));
  return hashOf(runtime, ...files.flatMap((path) => [path, readFileSync(join(root, path))]));
}

/** Sixteen hexadecimal digits that tell these parts from others, and from the same text parted otherwise. */
export function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(root: string, path: string): string[] {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [path];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(root, path === '' ? name : `${path}/${name}`));
}
