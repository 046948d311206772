import { expect } from 'chai';
import { createUnderstanding } from '../../../../domain/faq/createUnderstanding.ts';
import { createEditableUnderstanding } from '../../../../domain/faq/editing/editableUnderstanding.ts';
import { createEditUtterances } from '../../../../domain/faq/editing/editedUtterances.ts';
import { createLanguageTrials } from '../../../../domain/faq/editing/languageTrial.ts';
import { withVersions } from '../../../../domain/faq/editing/withVersions.ts';
import { createIntentModel } from '../../../../domain/faq/intentModel.ts';
import { languagePartsOf } from '../../../../domain/faq/readingTools.ts';
import { inEachLocale } from '../../../../domain/people/inEachLocale.ts';
import { LOCALES } from '../../../../domain/people/locale.ts';
import { loadContent } from '../../../../store/content/loadContent.ts';
import { editionIn } from '../../../helpers/editionIn.ts';
import { anEdit, aVersion } from '../../../helpers/faqVersions.ts';
import { FIXTURE_CONTENT } from '../../../helpers/fixtureContent.ts';

describe('understanding over which changes are laid', () => {
  const content = loadContent(FIXTURE_CONTENT);
  const program = editionIn(content.editions, 'first');
  const parts = { ...content, program, locales: LOCALES };
  const editable = createEditableUnderstanding(parts);
  const faq = withVersions(
    program,
    [
      aVersion(1),
      aVersion(2, { entryId: 'apples/red', edit: undefined }),
      aVersion(3, {
        entryId: 'apples',
        edit: anEdit({
          texts: { fr: { question: 'Pomme, quoi ?', answer: 'Un fruit.' } },
          variants: { en: ['pomes'] },
        }),
      }),
    ],
    inEachLocale(() => 'experts'),
  );
  const changed = editable.changedIn(faq);

  it('reads as if all had been learned anew, once the changed languages were', () => {
    const trialOf = createLanguageTrials(parts);
    const models = new Map(
      Array.from(changed, ([locale, { examples }]) => {
        const { learned } = trialOf({ locale, examples });
        return [locale, createIntentModel(learned, languagePartsOf(content, locale))];
      }),
    );
    const { understand } = editable.read(faq, changed, (locale) => models.get(locale));
    const anew = createUnderstanding({
      ...{ ...parts, program: faq.edition, utterances: createEditUtterances(content.utterances)(faq) },
    });
    const texts = LOCALES.flatMap((locale) => content.utterances[locale].map(({ text }) => text));
    for (const text of [...texts, 'pomes', 'Pomme, quoi ?', 'Where do I park my bicycle?', 'bike shed', 'red?', ''])
      for (const locale of ['en', 'fr', 'ja'])
        expect(understand(text, { locale }), text).to.deep.equal(anew(text, { locale }));
  });

  it('knows what a text means word for word, before and after', () => {
    const { labelsOf } = editable.read(faq, changed, () => undefined);
    expect(labelsOf('BIKE parking!', 'en')).to.deep.equal(['own/bicycle']);
    expect(labelsOf('bike parking', 'fr')).to.deep.equal([]);
    expect(labelsOf('Why are apples red?', 'en')).to.deep.equal([]);
    expect(labelsOf('What are apples?', 'en')).to.deep.equal(['apples']);
  });

  it('leaves alone what nobody changed', () => {
    const none = withVersions(
      program,
      [],
      inEachLocale(() => 'experts'),
    );
    expect(editable.changedIn(none).size).to.equal(0);
  });
});
