import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AppManifestUtils, ManifestUtil, type TeamsManifest } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import type { ConfigProblem } from '../bot/config/configReader.ts';
import { type ManifestSettings, readManifestSettings } from './manifestSettings.ts';

/** What came of building the Teams app package: the zip file, or every reason why there is none. */
export type ManifestPackage =
  | { readonly kind: 'built'; readonly zip: Uint8Array }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Localization = Readonly<Record<string, string>>;

const FOLDER = new URL('../manifest/', import.meta.url);
const LOCALIZATION_SCHEMA =
  '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json';

/**
 * Builds the Teams app package from `manifest/` and the settings of one installation.
 * Checks settings, manifest and translations offline and names all problems at once.
 */
export async function buildManifestPackage(
  env: Readonly<Record<string, string | undefined>>,
  version: string,
): Promise<ManifestPackage> {
  const read = readManifestSettings(env);
  if (read.problems.length > 0) return { kind: 'refused', problems: read.problems.map(explain) };
  const manifest = fillIn(readJson('manifest.json'), placeholders(read.settings, version));
  const translations = languageFiles(manifest).map((file) => ({ file, texts: readJson(file) as Localization }));
  const found = await Promise.all([
    AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest),
    ...translations.map(({ file, texts }) => translationProblems(file, texts, manifest)),
  ]);
  const problems = found.flat();
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'built', zip: zip(manifest, translations) };
}

/** The keys of all texts that a translation of the manifest must hold (the form of localization keys: `bots[0].commandLists[0]...`). */
export function translatableKeys(manifest: unknown): readonly string[] {
  const texts =
    /^(name|description)\.(short|full)$|\.commands\[\d+\](\.parameters\[\d+\])?\.(title|description|prompt)$|^staticTabs\[\d+\]\.name$/;
  return leaves(manifest as Json, '').filter((key) => texts.test(key));
}

function explain({ variable, problem, remedy }: ConfigProblem): string {
  return `${variable}: ${problem} ${remedy}`;
}

function placeholders(settings: ManifestSettings, version: string): Readonly<Record<string, string>> {
  return { ...settings, VERSION: version, PUBLIC_HOST: new URL(settings.PUBLIC_URL).host };
}

function readJson(name: string): Json {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Json;
}

/** Replaces `${{NAME}}` in every text of a JSON value. */
function fillIn(value: Json, values: Readonly<Record<string, string>>): Json {
  if (typeof value === 'string')
    return value.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
  if (Array.isArray(value)) return value.map((item: Json) => fillIn(item, values));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, values)]));
}

function languageFiles(manifest: Json): readonly string[] {
  const { localizationInfo } = manifest as { localizationInfo: { additionalLanguages: { file: string }[] } };
  return localizationInfo.additionalLanguages.map((language) => language.file);
}

async function translationProblems(file: string, texts: Localization, manifest: Json): Promise<readonly string[]> {
  const missing = translatableKeys(manifest).filter((key) => !(key in texts));
  const wrong = await ManifestUtil.validateManifestAgainstSchema(
    texts as unknown as TeamsManifest,
    localizationSchema(),
  );
  return [...missing.map((key) => `${file}: no text for ${key}`), ...wrong.map((problem) => `${file}: ${problem}`)];
}

/** Microsoft's schema of translations, with a bracket escaped that makes its pattern invalid for the validator of the same package. */
function localizationSchema(): Parameters<typeof ManifestUtil.validateManifestAgainstSchema<TeamsManifest>>[1] {
  const text = readFileSync(createRequire(import.meta.url).resolve(LOCALIZATION_SCHEMA), 'utf8');
  return JSON.parse(text.replaceAll('\\b]\\\\.', '\\b\\\\]\\\\.'));
}

/** Where each text of a JSON value stands: `bots[0].scopes[1]`. */
function leaves(value: Json, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => leaves(item, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`));
}

/** Everything stands at the root of the zip, as Teams requires; the fixed date makes equal packages equal files. */
function zip(manifest: Json, translations: readonly { file: string; texts: Localization }[]): Uint8Array {
  const files = {
    'manifest.json': toFile(manifest),
    ...Object.fromEntries(translations.map(({ file, texts }) => [file, toFile(texts)])),
    'color.png': new Uint8Array(readFileSync(new URL('color.png', FOLDER))),
    'outline.png': new Uint8Array(readFileSync(new URL('outline.png', FOLDER))),
  };
  return zipSync(files, { mtime: '2000-01-01T00:00:00' });
}

function toFile(value: Json): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
