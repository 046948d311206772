import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { LOCALES } from '../../../domain/people/locale.ts';
import { createContentReader } from '../../../store/content/contentReader.ts';
import { readStrings } from '../../../store/content/readStrings.ts';

describe('readStrings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'strings-'));
  after(() => rmSync(folder, { recursive: true }));

  it('joins a language’s file with those of the folders below, and names a file that is missing', () => {
    mkdirSync(join(folder, 'strings', 'support'), { recursive: true });
    for (const locale of LOCALES) {
      writeFileSync(join(folder, 'strings', `${locale}.yaml`), `app:\n  name: ${locale}\n`);
      if (locale !== 'nl')
        writeFileSync(join(folder, 'strings', 'support', `${locale}.yaml`), 'support:\n  sent: Sent\n');
    }
    const reader = createContentReader(folder);
    expect(readStrings(reader, 'strings').fr).to.deep.equal({ 'app.name': 'fr', 'support.sent': 'Sent' });
    expect(reader.problems.map(({ file }) => file)).to.deep.equal(['strings/support/nl.yaml']);
  });
});
