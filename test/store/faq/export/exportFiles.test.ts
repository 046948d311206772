import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { composeAnswer } from '../../../../domain/faq/composeAnswer.ts';
import { createEditUtterances } from '../../../../domain/faq/editing/editedUtterances.ts';
import type { FaqEdit, FaqVersion } from '../../../../domain/faq/editing/faqEdit.ts';
import { withVersions } from '../../../../domain/faq/editing/withVersions.ts';
import type { Edition } from '../../../../domain/faq/entry.ts';
import { examplesIn, meaningfulUtterances, type UtterancesByLocale } from '../../../../domain/faq/trainingExamples.ts';
import { inEachLocale } from '../../../../domain/people/inEachLocale.ts';
import { LOCALES } from '../../../../domain/people/locale.ts';
import { createSay } from '../../../../domain/strings.ts';
import { contentProblems, loadContent } from '../../../../store/content/loadContent.ts';
import { problemLine } from '../../../../store/content/problem.ts';
import { exportFiles } from '../../../../store/faq/export/exportFiles.ts';
import { editionIn } from '../../../helpers/editionIn.ts';
import { anEdit, aVersion } from '../../../helpers/faqVersions.ts';

const CONTENT_FOLDER = fileURLToPath(new URL('../../../../content/', import.meta.url));
const OWN_SOURCE = inEachLocale((locale) => `our experts, ${locale}: "Contoso"`);

describe('exporting what was changed', function () {
  this.timeout(60_000);
  const content = loadContent(CONTENT_FOLDER);
  const says = inEachLocale((locale) => createSay(locale, content.strings[locale]));
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hup-export-'));
    cpSync(CONTENT_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const readHere = async (path: string): Promise<string | undefined> => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };

  /** Copies what is exported over the content, and returns the paths. */
  async function unpack(files: Edition, versions: readonly FaqVersion[]): Promise<string[]> {
    const editionIds = [...content.editions.keys()];
    const exported = await exportFiles({ files, editionIds, versions, ownSource: OWN_SOURCE, read: readHere });
    for (const [path, text] of Object.entries(exported)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return Object.keys(exported);
  }

  /** What people read of each entry, in each language. */
  const answersOf = (edition: Edition) =>
    Array.from(edition.entries, ([id, entry]) => [
      ...[id, entry.related, entry.enroll, entry.audience, entry.writtenIn, entry.edited],
      ...LOCALES.map((locale) => composeAnswer(edition, entry, { say: says[locale] })),
    ]);

  /** What is learned in each language, in its order: the same examples make the same understanding. */
  const learnedFrom = (utterances: UtterancesByLocale, edition: Edition) =>
    LOCALES.map((locale) =>
      examplesIn(locale, meaningfulUtterances(utterances, edition), edition).map(({ text, label }) => ({
        text,
        label,
      })),
    );

  for (const id of content.editions.keys())
    it(`is sound content, says the same and is understood alike: ${id}`, async () => {
      const files = editionIn(content.editions, id);
      const versions = changesOf(files, content.utterances);
      const paths = await unpack(files, versions);
      expect(paths).to.include(`editions/hup-2020-08/entries.yaml`);
      expect(contentProblems(folder).map(problemLine)).to.deep.equal(contentProblems(CONTENT_FOLDER).map(problemLine));
      const edited = withVersions(files, versions, OWN_SOURCE);
      const now = loadContent(folder);
      const edition = editionIn(now.editions, id);
      expect(answersOf(edition)).to.deep.equal(answersOf(edited.edition));
      const utterances = createEditUtterances(content.utterances)(edited);
      expect(learnedFrom(now.utterances, edition)).to.deep.equal(learnedFrom(utterances, edited.edition));
    });

  it('has nothing to say once it was copied, and nothing where nothing was changed', async () => {
    const files = editionIn(content.editions, 'hup-2020-08');
    expect(await unpack(files, [])).to.deep.equal([]);
    const versions = changesOf(files, content.utterances);
    expect(await unpack(files, versions)).to.not.deep.equal([]);
    const copied = editionIn(loadContent(folder).editions, 'hup-2020-08');
    expect(await unpack(copied, versions)).to.deep.equal([]);
  });
});

/** One change of each kind: an entry with other words in two languages, a new one in one, a new one in another, two that are deleted. */
function changesOf(files: Edition, utterances: UtterancesByLocale): readonly FaqVersion[] {
  const variantsOf = (entryId: string): FaqEdit['variants'] =>
    inEachLocale((locale) => utterances[locale].flatMap(({ label, text }) => (label === entryId ? [text] : [])));
  const [refused] = utterances.nl.filter(({ label }) => label === 'out-of-scope');
  const own = files.entries.get('useful-links')?.text;
  const edited = anEdit({
    related: ['visio-project', 'markets'],
    texts: {
      ...own,
      fr: { question: 'Où trouver les pages utiles ?', answer: 'Sur la [page](link:hup-page).\n\n- une\n- deux' },
      ja: { question: '便利なリンクはどこですか？', answer: 'こちらです。' },
    },
    variants: {
      ...variantsOf('useful-links'),
      en: ['a new way to ask for links', ...(variantsOf('useful-links').en ?? [])],
    },
  });
  const inDutch = anEdit({
    related: ['own/bicycle', 'purchase-steps'],
    texts: { nl: { question: 'Wie betaalt de "fiets": #1?', answer: 'De **werkgever**: ja.\n\nEcht waar.' } },
    variants: { nl: ['betaalt de baas mijn fiets', refused?.text ?? ''] },
    writtenIn: 'nl',
  });
  const changes: readonly (readonly [string, FaqEdit | undefined])[] = [
    ['useful-links', edited],
    ['own/bicycle', anEdit()],
    ['own/fiets', inDutch],
    ['visio-project', undefined],
    ['beyond/refund', undefined],
  ];
  return changes.map(([entryId, edit], place) => aVersion(place + 1, { edition: files.edition, entryId, edit }));
}
