import { deserialize, serialize } from 'node:v8';
import { expect } from 'chai';
import { createPlacing, type LanguageParts, learnTextSpace } from '../../../domain/faq/textSpace.ts';
import type { SparseVector } from '../../../domain/faq/tfidf.ts';

const language = (locale: LanguageParts['locale'], ...synonyms: string[][]): LanguageParts => ({
  locale,
  synonyms,
  abbreviations: new Map(),
});

function similarity(left: SparseVector, right: SparseVector): number {
  const weights = new Map(right.ids.map((id, index) => [id, right.weights[index] ?? 0]));
  return left.ids.reduce((sum, id, index) => sum + (left.weights[index] ?? 0) * (weights.get(id) ?? 0), 0);
}

/** How similar a text is to each of the texts that the space was learned from. */
function similarities(text: string, texts: readonly string[], parts: LanguageParts): number[] {
  const { space, examples } = learnTextSpace(texts, parts);
  const { vector } = createPlacing(space, parts)(text);
  return examples.map((example) => similarity(vector, example.vector));
}

describe('learnTextSpace', () => {
  const ENGLISH = language('en', ['price', 'cost']);
  const TEXTS = ['what is the price', 'when will my parcel arrive', 'who sends the parcel'];
  const { space, examples, size } = learnTextSpace(TEXTS, ENGLISH);
  const place = createPlacing(space, ENGLISH);

  it('places a text that it learned where it learned it', () => {
    for (const [index, text] of TEXTS.entries()) expect(place(text)).to.deep.equal(examples[index]);
  });

  it('gives a text the length 1, or less where it has no synonyms, and ids below the size', () => {
    const lengths = examples.map(({ vector }) => Math.sqrt(similarity(vector, vector)));
    expect(lengths[0], 'it has words of a group of synonyms').to.be.closeTo(1, 1e-9);
    expect(lengths[1], 'it has none').to.be.within(0.7, 0.8);
    for (const { vector } of examples) {
      expect(Math.max(...vector.ids)).to.be.below(size);
    }
  });

  it('learns plain data that can be kept, and places by them as before', () => {
    const kept = createPlacing(deserialize(serialize(space)), ENGLISH);
    for (const text of [...TEXTS, 'wher is my pacrel']) expect(kept(text)).to.deep.equal(place(text));
  });

  it('forgets features that too few examples have', () => {
    expect(learnTextSpace(TEXTS, ENGLISH, 2).size).to.be.below(size);
    expect(createPlacing(learnTextSpace(TEXTS, ENGLISH, 2).space, ENGLISH)('parcel').vector.ids).to.not.be.empty;
    expect(createPlacing(learnTextSpace(TEXTS, ENGLISH, 2).space, ENGLISH)('price').vector.ids).to.be.empty;
  });
});

describe('createPlacing', () => {
  it('corrects the spelling, and gives the stems of what is meant', () => {
    const TEXTS = ['sending parcels', 'paying the price'];
    const parts = language('en');
    expect(createPlacing(learnTextSpace(TEXTS, parts).space, parts)('pacrels').stems).to.deep.equal(['parcel']);
    const [parcels = 0, price = 0] = similarities('pacrels', TEXTS, parts);
    expect(parcels).to.be.greaterThan(price);
  });

  it('brings texts together that say the same by a synonym', () => {
    const TEXTS = ['what is the price', 'what is the address'];
    const [price = 0, address = 0] = similarities('the cost', TEXTS, language('en', ['price', 'cost']));
    expect(price).to.be.greaterThan(address);
  });

  it('reads Japanese and Chinese by what stands together, since no space parts their words', () => {
    const [known = 0, other = 0] = similarities('値引', ['割引', '住所'], language('ja'));
    expect(known, 'one character of two is the same').to.be.greaterThan(0);
    expect(other).to.equal(0);
    const parts = language('zh-Hans', ['员工折扣', '内部价']);
    const [discount = 0, address = 0] = similarities('内部价呢', ['员工折扣是多少', '怎么修改地址'], parts);
    expect(discount, 'synonyms of several words are one').to.be.greaterThan(0);
    expect(address).to.equal(0);
  });
});
