import { expect } from 'chai';
import { answerPart } from '../../../cards/answerCard.ts';
import { composeAnswer } from '../../../domain/faq/composeAnswer.ts';
import type { FaqVersion } from '../../../domain/faq/editing/faqEdit.ts';
import { withVersions } from '../../../domain/faq/editing/withVersions.ts';
import { inEachLocale } from '../../../domain/people/inEachLocale.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import { createSay } from '../../../domain/strings.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { editionIn } from '../../helpers/editionIn.ts';
import { anEdit, aVersion } from '../../helpers/faqVersions.ts';

describe('answers that people of the organization wrote', () => {
  const { editions, strings } = loadContent(new URL('../../../content/', import.meta.url));
  const files = editionIn(editions, 'hup-2020-08');
  const sayIn = (locale: Locale) => createSay(locale, strings[locale]);
  const ownSource = inEachLocale((locale) => sayIn(locale)('faq.ownSource', { organization: 'Contoso' }));

  function shown(version: FaqVersion, locale: Locale) {
    const { edition } = withVersions(files, [version], ownSource);
    const entry = edition.entries.get(version.entryId) ?? expect.fail('The entry is missing');
    const say = sayIn(locale);
    const answer = composeAnswer(edition, entry, { say });
    return { ...answer, card: JSON.stringify(answerPart(answer, say)) };
  }

  it('name the experts and the day as their source, without a link', () => {
    const { sourceTitle, card, aside } = shown(aVersion(1), 'en');
    expect(sourceTitle).to.equal('answer of our experts (Contoso)');
    expect(card).to.include('Source: answer of our experts (Contoso), November 20, 2026');
    expect(card).to.not.include(']()');
    expect(aside).to.equal(undefined);
  });

  it('say in the reader’s language in which language alone they are there', () => {
    const german = anEdit({ texts: { de: { question: 'Wo?', answer: 'Dort.' } }, variants: {}, writtenIn: 'de' });
    const { question, text, aside, card } = shown(aVersion(1, { edit: german }), 'fr');
    expect([question, text]).to.deep.equal(['Wo?', 'Dort.']);
    expect(aside).to.include('allemand');
    expect(card).to.include(aside);
  });

  it('keep the edition’s source where they changed its words, and say when that was', () => {
    const edit = anEdit({ texts: { en: { question: 'What is it?', answer: 'A program.' } }, variants: {} });
    const version = aVersion(1, { entryId: 'what-is-hup', edit });
    const { sourceUrl, aside, card } = shown(version, 'en');
    expect(sourceUrl).to.match(/^https:/);
    expect(aside).to.include('November 20, 2026');
    expect(card).to.include(aside);
    expect(shown(version, 'de').aside).to.equal(undefined);
  });
});
