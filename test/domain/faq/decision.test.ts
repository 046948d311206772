import { expect } from 'chai';
import { type Candidate, decide, decideKnown } from '../../../domain/faq/decision.ts';
import { LOCALES } from '../../../domain/people/locale.ts';

describe('decide', () => {
  const familiar = { strangeness: 0, words: 5 };
  const candidates = (probabilities: Readonly<Record<string, number>>): Candidate[] =>
    Object.entries(probabilities).map(([label, probability]) => ({ label, probability }));

  it('answers with an entry that is far ahead, and names the next candidates', () => {
    const decision = decide(candidates({ 'out-of-scope': 0.02, a: 0.9, b: 0.04, c: 0.03, d: 0.01 }), familiar, 'en');
    expect(decision).to.deep.include({ kind: 'answer', ids: ['a', 'b', 'c'] });
    expect(decision.confidence).to.be.greaterThan(0.9);
  });

  it('asks back when two entries compete, however likely both are', () => {
    const decision = decide(candidates({ 'out-of-scope': 0, a: 0.5, b: 0.45, c: 0.01 }), familiar, 'en');
    expect(decision).to.deep.include({ kind: 'clarify', ids: ['a', 'b'] });
  });

  it('offers a third entry when it is not hopeless', () => {
    const decision = decide(candidates({ 'out-of-scope': 0.1, a: 0.25, b: 0.2, c: 0.15 }), familiar, 'en');
    expect(decision).to.deep.include({ kind: 'clarify', ids: ['a', 'b', 'c'] });
  });

  it('does what an intent says', () => {
    const decision = decide(candidates({ 'out-of-scope': 0.02, 'intent:status': 0.9, a: 0.08 }), familiar, 'en');
    expect(decision).to.deep.include({ kind: 'intent', intent: 'status' });
  });

  it('needs to be less sure of something to do than of an answer, since it cannot offer it', () => {
    const leastToAct = (label: string): number => {
      const shares = Array.from({ length: 90 }, (_, percent) => percent / 100);
      const kindAt = (share: number) => decide(candidates({ [label]: share, b: 0.01 }), familiar, 'en').kind;
      return shares.find((share) => ['intent', 'answer'].includes(kindAt(share))) ?? 1;
    };
    expect(leastToAct('intent:status')).to.be.lessThan(leastToAct('a') - 0.05);
  });

  it('offers entries only, for an intent is nothing to ask about', () => {
    const decision = decide(
      candidates({ 'out-of-scope': 0.1, 'intent:status': 0.3, a: 0.28, b: 0.27 }),
      familiar,
      'en',
    );
    expect(decision).to.deep.include({ kind: 'clarify', ids: ['a', 'b'] });
  });

  it('refuses what is most likely out of scope', () => {
    const decision = decide(candidates({ 'out-of-scope': 0.95, a: 0.03, b: 0.01 }), familiar, 'en');
    expect(decision.kind).to.equal('out-of-scope');
    expect(decision.confidence).to.be.greaterThan(0.7);
  });

  it('refuses when nothing stands out', () => {
    const even = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`entry-${index}`, 0.02]));
    expect(decide(candidates(even), familiar, 'en').kind).to.equal('out-of-scope');
  });

  it('trusts the same guess less when the words are strange', () => {
    const guess = candidates({ 'out-of-scope': 0.1, a: 0.5, b: 0.1 });
    expect(decide(guess, familiar, 'en').kind).to.equal('answer');
    expect(decide(guess, { strangeness: 0.8, words: 5 }, 'en').kind).to.not.equal('answer');
  });

  for (const locale of LOCALES)
    it(`answers what is sure and refuses what is not, by the calibration of ${locale}`, () => {
      expect(decide(candidates({ 'out-of-scope': 0.02, a: 0.9, b: 0.04 }), familiar, locale).kind).to.equal('answer');
      expect(decide(candidates({ 'out-of-scope': 0.95, a: 0.03 }), familiar, locale).kind).to.equal('out-of-scope');
    });

  it('refuses where there is nothing to choose from', () => {
    expect(decide([], familiar, 'en')).to.deep.equal({ kind: 'out-of-scope', confidence: 1 });
  });

  it('refuses where a probability or what is known of the text is no number, of which nothing follows', () => {
    const sure = { 'out-of-scope': 0.02, a: 0.9, b: 0.04 };
    const refused = { kind: 'out-of-scope', confidence: 1 };
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      for (const label of ['out-of-scope', 'a', 'b', 'c', 'intent:status'])
        expect(decide(candidates({ ...sure, [label]: odd }), familiar, 'en'), `${label} ${odd}`).to.deep.equal(refused);
      for (const fact of ['strangeness', 'words'])
        expect(decide(candidates(sure), { ...familiar, [fact]: odd }, 'en'), `${fact} ${odd}`).to.deep.equal(refused);
    }
  });
});

describe('decideKnown', () => {
  const guess = { probabilities: new Map(Object.entries({ a: 0.1, b: 0.7, c: 0.05, 'out-of-scope': 0.15 })) };

  it('does what the label says, however unlikely, and names what else could be meant', () => {
    expect(decideKnown('a', guess)).to.deep.include({ kind: 'answer', ids: ['a', 'b', 'c'] });
    expect(decideKnown('intent:status', guess)).to.deep.include({ kind: 'intent', intent: 'status' });
    expect(decideKnown('out-of-scope', guess)).to.deep.include({ kind: 'out-of-scope' });
  });
});
