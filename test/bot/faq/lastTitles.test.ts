import { expect } from 'chai';
import { lastTitles } from '../../../bot/faq/lastTitles.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { anEdit, aVersion } from '../../helpers/faqVersions.ts';

describe('titles of entries', () => {
  const texts = { en: { question: 'Old?', answer: 'Yes.' }, fr: { question: 'Vieux ?', answer: 'Oui.' } };
  const versions = [
    aVersion(4, { edit: undefined, base: 2 }),
    aVersion(3, { state: 'rejected', edit: anEdit({ texts: { en: { question: 'Never?', answer: 'No.' } } }) }),
    aVersion(2, { edit: anEdit({ texts }), base: 1 }),
    aVersion(1),
  ];
  const asked: string[] = [];
  const past = {
    files: { entries: new Map([...EDITION.entries].filter(([id]) => id === 'markets')) },
    history: async (_: string, entryId: string) => {
      asked.push(entryId);
      return entryId === 'own/old' ? versions : [];
    },
  };

  it('are those of now; of what was deleted since the last published one, in the reader’s language where there is one', async () => {
    const ids = ['what-is-hup', 'own/old', 'own/lost', 'own/old'];
    const inFrench = await lastTitles(ids, 'fr', { edition: EDITION, past });
    expect(ids.map(inFrench)).to.deep.equal([
      EDITION.entries.get('what-is-hup')?.text.fr.question,
      ...['Vieux ?', 'own/lost', 'Vieux ?'],
    ]);
    expect(asked, 'only for what is not there any more, and once').to.deep.equal(['own/old', 'own/lost']);
    const withoutMarkets = { ...EDITION, entries: new Map() };
    const titled = await lastTitles(['markets'], 'fr', { edition: withoutMarkets, past });
    expect(titled('markets'), 'as the files say').to.equal(EDITION.entries.get('markets')?.text.fr.question);
    expect((await lastTitles(['own/old'], 'ja', { edition: EDITION, past }))('own/old')).to.equal('Old?');
  });
});
