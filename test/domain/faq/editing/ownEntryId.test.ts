import { expect } from 'chai';
import { OWN_ENTRY_ID } from '../../../../domain/faq/editing/faqEdit.ts';
import { ownEntryId } from '../../../../domain/faq/editing/ownEntryId.ts';

describe('ownEntryId', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['Where do I park my bicycle at work today?', [], 'own/where-do-i-park-my-bicycle'],
    ['Où garer mon vélo ?', [], 'own/ou-garer-mon-velo'],
    ['Où garer mon vélo ?', ['own/ou-garer-mon-velo'], 'own/ou-garer-mon-velo-2'],
    ['Vélo', ['own/velo', 'own/velo-2'], 'own/velo-3'],
    ['自転車はどこに停めますか', [], 'own/1'],
    ['自転車はどこに停めますか', ['own/1', 'own/2'], 'own/3'],
    ['2026?', [], 'own/1'],
    ['x'.repeat(500), [], `own/${'x'.repeat(60)}`],
  ];
  for (const [question, taken, id] of cases)
    it(`makes ${id} of "${question.slice(0, 50)}" where ${taken.length} are there`, () => {
      expect(ownEntryId(question, new Set(taken))).to.equal(id);
      expect(OWN_ENTRY_ID.test(id)).to.equal(true);
    });
});
