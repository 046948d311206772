import { deserialize, serialize } from 'node:v8';
import { expect } from 'chai';
import { createIntentModel, type Guess, learnIntents, trainIntentModel } from '../../../domain/faq/intentModel.ts';
import type { LanguageParts } from '../../../domain/faq/textSpace.ts';
import type { Utterance } from '../../../domain/faq/understanding.ts';

const language = (locale: LanguageParts['locale']): LanguageParts => ({
  locale,
  synonyms: [],
  abbreviations: new Map(),
});

const labelled = (byLabel: Readonly<Record<string, readonly string[]>>): Utterance[] =>
  Object.entries(byLabel).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));

const best = ({ probabilities }: Guess): string | undefined =>
  [...probabilities].toSorted(([, a], [, b]) => b - a)[0]?.[0];

const ENGLISH = language('en');
const EXAMPLES = labelled({
  delivery: ['when will my parcel arrive', 'where is my parcel', 'track the delivery of my parcel', 'parcel delivery'],
  price: ['what is the price', 'how high is the price of it', 'tell me the price', 'price of a licence'],
  'out-of-scope': ['tell me about the weather', 'what is the weather like', 'weather tomorrow', 'how is the weather'],
});

describe('an intent model', () => {
  const model = trainIntentModel(EXAMPLES, ENGLISH);

  it('guesses what a text means, mistyped or not, by probabilities that sum to 1', () => {
    for (const [text, label] of [
      ['has my parcel left', 'delivery'],
      ['my pacrel please', 'delivery'],
      ['the prise', 'price'],
      ['will the weather be fine', 'out-of-scope'],
    ] as const) {
      const guess = model(text);
      expect([text, best(guess)]).to.deep.equal([text, label]);
      expect([...guess.probabilities.values()].reduce((sum, each) => sum + each)).to.be.closeTo(1, 1e-9);
    }
  });

  it('takes a text that it cannot read for anything alike', () => {
    for (const text of ['', '👍', '割引はありますか', 'qqqq zzzzz'])
      for (const probability of model(text).probabilities.values()) expect(probability).to.be.closeTo(1 / 3, 0.02);
  });

  it('tells how many different words a text has, and what share of them is strange to what may be answered', () => {
    expect(model('my parcel my price')).to.include({ words: 3, strangeness: 0 });
    expect(model('weather')).to.include({ words: 1, strangeness: 1 });
    expect(model('xylophone price').strangeness).to.be.within(0.5, 0.9);
  });

  it('learns the same each time', () => {
    expect(learnIntents(EXAMPLES, ENGLISH)).to.deep.equal(learnIntents(EXAMPLES, ENGLISH));
  });

  it('is as it was when what it learned was kept and read again', () => {
    const kept = createIntentModel(deserialize(serialize(learnIntents(EXAMPLES, ENGLISH))), ENGLISH);
    for (const text of [...EXAMPLES.map((example) => example.text), 'my pacrel please', 'xylophone', ''])
      expect(kept(text)).to.deep.equal(model(text));
  });

  it('reads languages that part no words', () => {
    const chinese = trainIntentModel(
      labelled({
        discount: ['折扣是多少', '员工有什么折扣', '有没有折扣'],
        address: ['怎么修改地址', '我想换个邮箱地址', '地址写错了'],
      }),
      language('zh-Hans'),
    );
    expect(best(chinese('请问折扣'))).to.equal('discount');
    expect(best(chinese('地址错了怎么办'))).to.equal('address');
    const japanese = trainIntentModel(
      labelled({
        discount: ['割引はありますか', '社員割引について', '割引率は何パーセント'],
        address: ['住所を変更したい', '住所の変更方法', 'メールの住所が違う'],
      }),
      language('ja'),
    );
    expect(best(japanese('割引率を教えて'))).to.equal('discount');
    expect(best(japanese('住所変更'))).to.equal('address');
  });

  it('that learned from nothing has no label to guess', () => {
    expect(trainIntentModel([], ENGLISH)('price').probabilities.size).to.equal(0);
  });
});
