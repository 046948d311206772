import { readFileSync, writeFileSync } from 'node:fs';
import { isAnswered, type Outcome } from '../../domain/faq/outcome.ts';
import { calibrationBands } from './calibrationBands.ts';
import { confusionMatrix } from './confusionMatrix.ts';
import { withSection } from './markedSections.ts';
import { confusionMap } from './pictures/confusionMap.ts';
import { reliabilityDiagram } from './pictures/reliabilityDiagram.ts';

const DOCS = new URL('../../docs/', import.meta.url);

/**
 * Writes tables into the sections of `docs/understanding.md` that are marked with their names.
 * @throws RangeError where a section is missing.
 */
export function writeSections(tables: ReadonlyMap<string, string>): void {
  const page = new URL('understanding.md', DOCS);
  const before = readFileSync(page, 'utf8');
  const after = [...tables].reduce((document, [name, table]) => withSection(document, name, table), before);
  writeFileSync(page, after);
}

/** Draws the pictures of `docs/understanding.md`. */
export function drawPictures(outcomes: readonly Outcome[]): void {
  const draw = (name: string, svg: string): void =>
    writeFileSync(new URL(`images/understanding-${name}.svg`, DOCS), svg);
  draw('reliability', reliabilityDiagram(calibrationBands(outcomes.filter(isAnswered))));
  draw('confusions', confusionMap(confusionMatrix(outcomes)));
}
