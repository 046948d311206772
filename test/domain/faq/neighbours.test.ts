import { expect } from 'chai';
import fc from 'fast-check';
import { editDistance } from '../../../domain/faq/editDistance.ts';
import { createNeighbours, type KnownWord } from '../../../domain/faq/neighbours.ts';

const known = (folded: string, count: number, word = folded): KnownWord => ({ folded, count, word });

describe('createNeighbours', () => {
  it('finds the nearest word, in its known form, before a more frequent one that is further', () => {
    const nearestTo = createNeighbours([known('discours', 9), known('discount', 1), known('eligible', 1, 'éligible')]);
    expect(nearestTo('discoun', 2)).to.equal('discount');
    expect(nearestTo('eligble', 1)).to.equal('éligible');
  });

  it('finds the more frequent of two that are equally near', () => {
    expect(createNeighbours([known('mail', 2), known('main', 3)])('maix', 1)).to.equal('main');
  });

  it('finds nothing further than allowed, and no word too short to be told from others', () => {
    const nearestTo = createNeighbours([known('discount', 1), known('hup', 9)]);
    expect(nearestTo('dscuont', 1)).to.equal(undefined);
    expect(nearestTo('hups', 1)).to.equal(undefined);
  });

  it('finds what measuring the distance to every word finds', () => {
    // "ß" and "п" share their bit.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', 'п'), minLength: 4, maxLength: 7 });
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, word, fc.integer({ min: 1, max: 2 }), (all, typed, allowed) => {
        const [best] = all
          .map((one, index) => ({ one, edits: editDistance(typed, one), index }))
          .filter(({ edits }) => edits <= allowed)
          .sort((a, b) => a.edits - b.edits || b.index - a.index);
        const nearestTo = createNeighbours(all.map((one, index) => known(one, index + 1)));
        expect(nearestTo(typed, allowed)).to.equal(best?.one);
      }),
    );
  });
});
