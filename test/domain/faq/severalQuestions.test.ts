import { expect } from 'chai';
import { SEVERAL } from '../../../domain/faq/constants.ts';
import { findTwoQuestions, type Reading } from '../../../domain/faq/severalQuestions.ts';

/** A part that an entry answers. */
const answer = (id: string, confidence = 1, market?: string): Reading => ({
  kind: 'answer',
  ids: [id],
  confidence,
  market,
});

/** A part that could mean either of two entries. */
const unclear = (first: string, second: string, confidence = 0.8): Reading => ({
  kind: 'clarify',
  ids: [first, second],
  confidence,
});

describe('findTwoQuestions', () => {
  const WHOLE: Reading = { kind: 'answer', ids: ['a', 'b', 'a/finer'], confidence: 0.9 };
  const JOINED = 'is it a and is it b';
  const ASKED = 'is it a? is it b?';

  function find(text: string, left: Reading, right: Reading, reading = WHOLE) {
    return findTwoQuestions({ text, locale: 'en', reading }, (part) => (part.startsWith('is it a') ? left : right));
  }

  it('answers both parts, each for its market, as surely as both are', () => {
    expect(find(JOINED, answer('a', 0.9, 'JP'), answer('b', 0.85, 'CN'))).to.deep.equal({
      first: { id: 'a', market: 'JP' },
      second: { id: 'b', market: 'CN' },
      confidence: 0.9 * 0.85,
    });
  });

  it('needs to be surer where not both parts end with a question mark', () => {
    const unsure = answer('b', SEVERAL.joined - 0.01);
    expect(find(ASKED, answer('a'), unsure)).to.not.equal(undefined);
    expect(find(JOINED, answer('a'), unsure)).to.equal(undefined);
    expect(find(JOINED, unsure, answer('a'))).to.equal(undefined);
  });

  it('lets the whole say what a part means that could mean several things by itself', () => {
    const found = find(JOINED, unclear('c', 'b'), answer('a'));
    expect([found?.first.id, found?.second.id]).to.deep.equal(['b', 'a']);
  });

  it('needs the whole to mean only one of them where the other is beyond doubt', () => {
    const found = find(JOINED, answer('a'), answer('c', 0.99));
    expect([found?.first.id, found?.second.id]).to.deep.equal(['a', 'c']);
  });

  const single: [reason: string, text: string, left: Reading, right: Reading, whole?: Reading][] = [
    ['the same entry twice', JOINED, answer('a'), answer('a')],
    ['a topic and its finer one', JOINED, answer('a'), answer('a/finer')],
    ['the whole means something else', JOINED, answer('a', 0.9), answer('c', 0.9)],
    ['the whole means neither', JOINED, answer('c'), answer('d')],
    ['neither part is answered', JOINED, unclear('a', 'c'), unclear('b', 'c')],
    ['what a part could mean, the whole does not', JOINED, answer('a'), unclear('c', 'd')],
    ['a part is hardly in scope', JOINED, answer('a'), unclear('b', 'c', SEVERAL.leastOffered - 0.01)],
    [
      'the whole is something to do',
      JOINED,
      answer('a'),
      answer('b'),
      { kind: 'intent', intent: 'help', confidence: 1 },
    ],
    ['one part is refused', JOINED, answer('a'), { kind: 'out-of-scope', confidence: 1 }],
    ['a remark follows', 'is it a? my boss says b', answer('a'), answer('b')],
    ['a story comes before', 'is it a. does he b?', answer('a'), answer('b')],
    ['nothing parts it', 'is it a or b', answer('a'), answer('b')],
  ];
  for (const [reason, text, left, right, whole] of single)
    it(`finds one question: ${reason}`, () => {
      expect(find(text, left, right, whole)).to.equal(undefined);
    });

  it('takes the surest of several partings', () => {
    const readings: Record<string, Reading> = {
      'is it a': answer('a', 0.85),
      'was it d and is it b': answer('b', 0.85),
      'is it a and was it d': answer('a', 0.9),
      'is it b': answer('b', 0.9),
    };
    const read = (part: string): Reading => readings[part] ?? { kind: 'out-of-scope', confidence: 1 };
    const found = findTwoQuestions({ text: 'is it a and was it d and is it b', locale: 'en', reading: WHOLE }, read);
    expect(found?.confidence).to.equal(0.9 * 0.9);
  });
});
