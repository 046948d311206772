import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { faqExport } from '../../../bot/console/faqExport.ts';
import type { FaqEdit } from '../../../domain/faq/editing/faqEdit.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { FaqDesk } from '../../helpers/faqDesk.ts';
import { anEdit, aVersion } from '../../helpers/faqVersions.ts';

const FOLDER = `editions/${EDITION.edition}`;

describe('exporting changes of the FAQ', () => {
  let desk: FaqDesk;

  beforeEach(() => {
    desk = new FaqDesk();
  });

  function keep(entryId: string, edit: FaqEdit | undefined): void {
    desk.versions.push(aVersion(desk.versions.length + 1, { edition: EDITION.edition, entryId, edit }));
  }

  async function exported(): Promise<Record<string, string>> {
    const files = unzipSync(await faqExport(desk));
    return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  }

  /** Lines that are in one text only. */
  function difference(before: string, after: string): { gone: string[]; come: string[] } {
    const [old, now] = [before.split('\n'), after.split('\n')];
    return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
  }

  const original = async (path: string): Promise<string> => (await desk.contentFile(path)) ?? '';

  it('has nothing where nothing was changed', async () => {
    expect(await exported()).to.deep.equal({});
  });

  it('changes the very lines of an entry of the files, and no other', async () => {
    keep('markets', {
      ...anEdit({ audience: 'employee', related: ['purchase-steps'], enroll: true }),
      texts: { de: { question: 'In welchen Ländern?', answer: 'In **vielen**.\n\nFragen Sie.' } },
      variants: { de: [...(desk.variantsOf('markets').de ?? []).slice(1), 'neue Frage'] },
    });
    const files = await exported();
    expect(Object.keys(files).sort()).to.deep.equal([
      ...[`${FOLDER}/de.yaml`, `${FOLDER}/entries.yaml`, 'utterances/de/topics/markets.txt'],
    ]);
    const words = difference(await original(`${FOLDER}/de.yaml`), files[`${FOLDER}/de.yaml`] ?? '');
    expect(words.come).to.deep.equal([
      ...['    question: In welchen Ländern?', '      In **vielen**.', '      Fragen Sie.'],
    ]);
    const lines = difference(await original(`${FOLDER}/entries.yaml`), files[`${FOLDER}/entries.yaml`] ?? '');
    expect(lines.come).to.deep.equal([
      'markets: { audience: employee, facts: [F5, F6, F7, F8, F9], source: hup-faq-2020-08, related: [purchase-steps], enroll: true, edited: { de: 2026-11-20 } }',
    ]);
    const topics = 'utterances/de/topics/markets.txt';
    const typed = difference(await original(topics), files[topics] ?? '');
    expect([typed.gone.length, typed.come]).to.deep.equal([1, ['neue Frage']]);
  });

  it('adds what is new, with its source, in the languages in which it was written', async () => {
    keep('own/bicycle', anEdit());
    const files = await exported();
    expect(Object.keys(files).sort()).to.deep.equal([
      ...['de', 'en'].map((locale) => `${FOLDER}/${locale}.yaml`),
      ...[`${FOLDER}/entries.yaml`, ...['es', 'fr', 'it', 'ja', 'nl', 'pt'].map((name) => `${FOLDER}/${name}.yaml`)],
      ...[`${FOLDER}/sources.yaml`, `${FOLDER}/zh-Hans.yaml`, 'utterances/en/topics/own/bicycle.txt'],
    ]);
    const english = files[`${FOLDER}/en.yaml`] ?? '';
    expect(parse(english).entries['own/bicycle']).to.deep.equal({
      ...{ question: 'Where do I park my bicycle?', answer: 'Behind the **canteen**.\n' },
    });
    expect(difference(await original(`${FOLDER}/en.yaml`), english).gone).to.deep.equal([]);
    expect(parse(files[`${FOLDER}/de.yaml`] ?? '').entries).not.to.have.property('own/bicycle');
    expect(parse(files[`${FOLDER}/entries.yaml`] ?? '')['own/bicycle']).to.deep.include({
      ...{ audience: 'employee', facts: ['O:experts-2026-11-20'], source: 'experts-2026-11-20' },
    });
    expect(parse(files[`${FOLDER}/sources.yaml`] ?? '')).to.have.property('experts-2026-11-20');
    expect(files['utterances/en/topics/own/bicycle.txt']).to.equal('bike parking\nwhere can bicycles stand\n');
  });

  it('takes out what was deleted, and says so where a file is left without a line', async () => {
    keep('markets', undefined);
    const files = await exported();
    expect(parse(files[`${FOLDER}/entries.yaml`] ?? '')).not.to.have.property('markets');
    expect(parse(files[`${FOLDER}/ja.yaml`] ?? '').entries).not.to.have.property('markets');
    const lines = (files['utterances/ja/topics/markets.txt'] ?? '').split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).to.deep.equal([]);
  });

  it('is the same bytes for the same changes', async () => {
    keep('own/bicycle', anEdit());
    expect(await faqExport(desk)).to.deep.equal(await faqExport(desk));
  });
});
