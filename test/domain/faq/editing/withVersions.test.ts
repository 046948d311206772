import { expect } from 'chai';
import fc from 'fast-check';
import type { FaqEdit, FaqVersion } from '../../../../domain/faq/editing/faqEdit.ts';
import { withVersions } from '../../../../domain/faq/editing/withVersions.ts';
import { inEachLocale } from '../../../../domain/people/inEachLocale.ts';
import { LOCALES } from '../../../../domain/people/locale.ts';
import { loadContent } from '../../../../store/content/loadContent.ts';
import { editionIn } from '../../../helpers/editionIn.ts';
import { anEdit, aVersion } from '../../../helpers/faqVersions.ts';
import { FIXTURE_CONTENT } from '../../../helpers/fixtureContent.ts';

const OWN_SOURCE = inEachLocale((locale) => `experts (${locale})`);
const BICYCLE = 'own/bicycle';

describe('withVersions', () => {
  const edition = editionIn(loadContent(FIXTURE_CONTENT).editions, 'first');
  const over = (...versions: FaqVersion[]) => withVersions(edition, versions, OWN_SOURCE);

  it('leaves the edition as it is where nothing was changed', () => {
    const { edition: same, variants } = over();
    expect(same).to.deep.equal(edition);
    expect(variants.size).to.equal(0);
  });

  it('adds an entry of the organization, with its own source of that day, lent to languages without a text', () => {
    const { edition: now, variants } = over(aVersion(1, { decidedAt: new Date('2026-11-21T23:00:00Z') }));
    const entry = now.entries.get(BICYCLE);
    expect(entry?.text.en.question).to.equal('Where do I park my bicycle?');
    expect(entry?.text.ja).to.equal(entry?.text.en);
    expect(entry?.writtenIn).to.deep.equal(
      Object.fromEntries(LOCALES.filter((locale) => locale !== 'en').map((locale) => [locale, 'en'])),
    );
    const source = { id: 'experts-2026-11-21', title: OWN_SOURCE, url: '', date: '2026-11-21' };
    expect(now.sources[entry?.source ?? '']).to.deep.equal(source);
    expect(variants.get(BICYCLE)).to.deep.equal(anEdit().variants);
  });

  it('puts words in place of the edition’s, in the languages that were touched, and says since when', () => {
    const own = edition.entries.get('apples');
    const edit = anEdit({
      enroll: false,
      texts: { fr: { question: 'Pomme ?', answer: 'Un fruit.' }, en: own?.text.en },
    });
    const entry = over(aVersion(1, { entryId: 'apples', edit })).edition.entries.get('apples');
    expect(entry).to.deep.include({ source: own?.source, facts: own?.facts, enroll: false });
    expect(entry?.edited).to.deep.equal({ fr: '2026-11-20' });
    expect(entry?.text).to.deep.equal({ ...own?.text, fr: edit.texts.fr });
  });

  it('takes a deleted entry out, and out of what is related to others', () => {
    const { entries } = over(aVersion(1, { entryId: 'apples', edit: undefined })).edition;
    expect([...entries.keys()]).to.deep.equal([...edition.entries.keys()].filter((id) => id !== 'apples'));
    expect(entries.get('markets')?.related).to.deep.equal([]);
  });

  it('counts neither what waits nor what was rejected, nor a change of an entry that no edition has', () => {
    const { edition: now } = over(
      aVersion(1, { state: 'proposed' }),
      aVersion(2, { state: 'rejected', edit: undefined, entryId: 'apples' }),
      aVersion(3, { entryId: 'of-another-edition' }),
    );
    expect(now.entries).to.deep.equal(edition.entries);
  });

  it('is the same as changing one after another, in whatever order the versions come', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.func(fc.nat()), (changes, orderOf) => {
        const versions = changes.map(({ entryId, edit }, place) => aVersion(place + 1, { entryId, edit }));
        const shuffled = versions.toSorted((a, b) => orderOf(a.number) - orderOf(b.number));
        const { entries } = withVersions(edition, shuffled, OWN_SOURCE).edition;
        expect(Object.fromEntries(questions(entries))).to.deep.equal(replayed(versions));
      }),
    );
  });

  /** The English question of each entry after all changes, made one by one. */
  function replayed(versions: readonly FaqVersion[]): Record<string, string> {
    const own = Object.fromEntries(questions(edition.entries));
    const now = { ...own };
    for (const { entryId, edit } of versions) {
      const [first] = Object.values(edit?.texts ?? {});
      const question = edit?.texts.en?.question ?? own[entryId] ?? first?.question;
      if (edit && question !== undefined) now[entryId] = question;
      else delete now[entryId];
    }
    return now;
  }
});

const questions = (entries: ReadonlyMap<string, { text: { en: { question: string } } }>) =>
  Array.from(entries, ([id, { text }]) => [id, text.en.question] as const);

const edits: fc.Arbitrary<FaqEdit> = fc
  .record({ question: fc.string({ minLength: 1 }), locale: fc.constantFrom('en' as const, 'de' as const) })
  .map(({ question, locale }) => anEdit({ texts: { [locale]: { question, answer: 'A' } }, writtenIn: locale }));

const change = fc.record({
  entryId: fc.constantFrom('apples', 'apples/red', 'markets', BICYCLE, 'own/car'),
  edit: fc.option(edits, { nil: undefined }),
});
