import { expect } from 'chai';
import { MOST_KERNEL_EXAMPLES } from '../../../domain/faq/constants.ts';
import { trainRecognizer } from '../../../domain/faq/recognizer.ts';
import type { Utterance } from '../../../domain/faq/understanding.ts';

describe('trainRecognizer', () => {
  const ENGLISH = { locale: 'en', abbreviations: new Map<string, string>() } as const;
  const TEXTS: Readonly<Record<string, readonly string[]>> = {
    delivery: ['when will my parcel arrive', 'where is my parcel', 'track my delivery', 'has my delivery left'],
    returns: ['I want to return the kettle', 'how do I send the kettle back', 'return policy', 'can I give it back'],
    opening: ['when do you open', 'opening hours on Sunday', 'are you open today', 'until when is the shop open'],
    constructor: ['who built this', 'name of the manufacturer', 'who is the manufacturer', 'made by whom'],
  };
  const EXAMPLES: readonly Utterance[] = Object.entries(TEXTS).flatMap(([label, texts]) =>
    texts.map((text) => ({ label, text })),
  );
  const train = (examples: readonly Utterance[]) => trainRecognizer(examples, ENGLISH);
  const recognize = train(EXAMPLES);
  const best = (text: string) => recognize(text).ranked[0]?.[0];

  it('knows its examples, and what says the same in other words', () => {
    for (const { text, label } of EXAMPLES) expect([text, best(text)]).to.deep.equal([text, label]);
    expect(best('my parcel did not arrive')).to.equal('delivery');
    expect(recognize('opening hours today?').isInScope).to.equal(true);
  });

  it('ranks all labels, best first', () => {
    const { ranked } = recognize('return my parcel');
    expect(ranked.map(([label]) => label)).to.have.members(Object.keys(TEXTS));
    const scores = ranked.map(([, score]) => score);
    expect(scores).to.deep.equal(scores.toSorted((a, b) => b - a));
  });

  it('reads over typing errors', () => {
    for (const text of ['wher is my pacrel', 'trakc my delivrey', 'TRACK MY DELIVERY!!'])
      expect([text, best(text), recognize(text).isInScope]).to.deep.equal([text, 'delivery', true]);
  });

  it('holds unknown texts to be out of scope', () => {
    for (const text of ['', '???', '👍', 'xylophone quartz', 'меня зовут Иван', '明日の天気'])
      expect([text, recognize(text).isInScope]).to.deep.equal([text, false]);
  });

  it('holds unknown texts to be out of scope also where it learned two labels, or one, from many examples', () => {
    const many = Array.from(
      { length: MOST_KERNEL_EXAMPLES + 50 },
      (_, index) => EXAMPLES[index % 8] ?? { text: '', label: '' },
    );
    for (const examples of [many, many.map(({ text }) => ({ text, label: 'all' }))]) {
      const read = train(examples);
      expect(read('xylophone quartz').isInScope).to.equal(false);
      expect(read('where is my parcel').isInScope).to.equal(true);
    }
  });

  it('reads the first 1,000 characters of a text and of an example', () => {
    const padded = 'track my delivery'.padEnd(1_000);
    expect(recognize(`${padded}who built this`)).to.deep.equal(recognize(padded));
    expect(best(`track my delivery ${'a.'.repeat(50_000)}`)).to.equal('delivery');
    const page = { text: `${'lorem ipsum'.padEnd(1_000)}xylophone quartz`, label: 'page' };
    const read = train([...EXAMPLES, page]);
    expect(read('lorem ipsum').ranked[0]?.[0]).to.equal('page');
    expect(read('xylophone quartz').isInScope).to.equal(false);
  });

  it('knows the examples of a label that has but one, also among very many, and those alone', () => {
    const numbered = Array.from({ length: MOST_KERNEL_EXAMPLES + 50 }, (_, n) => ({
      text: `code ${n}`,
      label: `${n}`,
    }));
    const read = train([...numbered, { text: 'where is my parcel', label: 'delivery' }]);
    for (const { text, label } of [...numbered.slice(0, 20), { text: 'Where is my PARCEL?', label: 'delivery' }]) {
      const { ranked, isInScope } = read(text);
      expect([text, ranked[0], isInScope]).to.deep.equal([text, [label, 1], true]);
      expect(new Set(ranked.map(([each]) => each)).size)
        .to.equal(ranked.length)
        .and.to.equal(numbered.length + 1);
    }
    expect(read('code 5000').isInScope).to.equal(false);
  });

  it('refuses examples none of which has a word', () => {
    const signs = ['!!!', '???', '😀', ''].map((text, n) => ({ text, label: `${n}` }));
    expect(() => train(signs)).to.throw(RangeError, 'No example has a word');
    expect(() => train(Array.from({ length: 300 }, () => signs).flat())).to.throw(RangeError, 'No example has a word');
    expect(train([...signs, { text: 'parcel', label: 'delivery' }])('parcel').isInScope).to.equal(true);
  });

  it('needs an example, and makes do with one', () => {
    expect(() => train([])).to.throw(RangeError, 'no example');
    const read = train([{ text: 'where is my parcel', label: '__proto__' }]);
    expect(read('where is my parcel').isInScope).to.equal(true);
    expect(read('where is my parcel').ranked[0]?.[0]).to.equal('__proto__');
    expect(read('xylophone').isInScope).to.equal(false);
  });
});
