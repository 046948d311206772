import { fileURLToPath } from 'node:url';
import { buildEditions } from './buildEditions.ts';
import { buildPromotions } from './buildPromotions.ts';
import { checkContent } from './checks/checkContent.ts';
import { glossaryProblems } from './checks/glossaryProblems.ts';
import { stringProblems } from './checks/stringProblems.ts';
import type { Content } from './content.ts';
import { createContentReader } from './contentReader.ts';
import { ContentError, type Problem } from './problem.ts';
import { readRawContent } from './rawContent.ts';
import { readConsoleStrings } from './readConsoleStrings.ts';
import { readGlossaries } from './readGlossaries.ts';

/**
 * Reads and validates the content folder.
 * @throws ContentError that names every defect by which the content cannot be used.
 */
export function loadContent(folder: URL | string): Content {
  const reader = createContentReader(pathOf(folder));
  const raw = readRawContent(reader);
  if (reader.problems.length > 0) throw new ContentError(reader.problems);
  const { editions, promotions, ...words } = raw;
  return { editions: buildEditions(editions), promotions: buildPromotions(promotions), ...words };
}

/** Every defect of the content folder, those included that do not keep it from being used. None if it is sound. */
export function contentProblems(folder: URL | string): Problem[] {
  const reader = createContentReader(pathOf(folder));
  const raw = readRawContent(reader);
  const consoleStrings = readConsoleStrings(reader);
  const glossaries = readGlossaries(reader);
  return [
    ...reader.problems,
    ...checkContent(raw),
    ...stringProblems(consoleStrings, 'console'),
    ...glossaryProblems({ ...raw, consoleStrings }, glossaries),
  ];
}

const pathOf = (folder: URL | string): string => (folder instanceof URL ? fileURLToPath(folder) : folder);
