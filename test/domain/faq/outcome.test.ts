import { expect } from 'chai';
import { bestLabel, isBestRight, isRight, type Outcome, scopeOf } from '../../../domain/faq/outcome.ts';
import { answered, offered, outcome, refused } from '../../helpers/outcomes.ts';

describe('outcomes', () => {
  const cases: [what: string, one: Outcome, best: boolean, right: boolean][] = [
    ['the right entry', outcome('a', answered('a')), true, true],
    ['one of several right entries', outcome('a|b', answered('b')), true, true],
    ['another entry', outcome('a', answered('b')), false, false],
    ['an offer that the right entry begins', outcome('a', offered('a', 'b')), true, true],
    ['an offer with the right entry further down', outcome('a', offered('b', 'a')), false, true],
    ['an offer without it', outcome('a', offered('b', 'c')), false, false],
    ['the right intent', outcome('intent:help', { kind: 'intent', intent: 'help', confidence: 1 }), true, true],
    ['another intent', outcome('intent:status', { kind: 'intent', intent: 'help', confidence: 1 }), false, false],
    ['a refusal of what is in scope', outcome('a', refused), false, false],
    ['a refusal of what is not', outcome('out-of-scope/far', refused), true, true],
    ['an answer to what is not', outcome('out-of-scope/near', answered('a')), false, false],
  ];
  for (const [what, one, best, right] of cases)
    it(`count ${what} as ${right ? 'right' : 'wrong'}, its first label as ${best ? 'right' : 'wrong'}`, () => {
      expect(isRight(one)).to.equal(right);
      expect(isBestRight(one)).to.equal(best);
    });

  it('stand inside the scope, near it or far from it; near where nothing says how far', () => {
    const scopes = ['a', 'intent:help', 'out-of-scope/near', 'out-of-scope', 'out-of-scope/far'];
    expect(scopes.map((label) => scopeOf({ wanted: [label] }))).to.deep.equal([
      'inside',
      'inside',
      'near',
      'near',
      'far',
    ]);
  });

  it('have the label that comes first, and none where the bot refuses', () => {
    expect(bestLabel({ decision: offered('b', 'a') })).to.equal('b');
    expect(bestLabel({ decision: { kind: 'intent', intent: 'help', confidence: 1 } })).to.equal('intent:help');
    expect(bestLabel({ decision: refused })).to.equal(undefined);
  });
});
