import { expect } from 'chai';
import { confusedTopics } from '../../../../scripts/evaluation/advice/confusedTopics.ts';
import type { CrossTrial } from '../../../../scripts/evaluation/crossTrials.ts';
import { outcome, refused } from '../../../helpers/outcomes.ts';

describe('confusedTopics', () => {
  /** An example of one label that was read as another with this probability. */
  const trial = (wanted: string, got: string, probability = 0.5): CrossTrial => ({
    utterance: { text: `${wanted} ${got} ${probability}`, label: wanted },
    guess: { probabilities: new Map(), strangeness: 0, words: 3 },
    candidates: [{ label: got, probability }],
    outcome: outcome(wanted, refused),
    wanted: [wanted],
  });

  it('are pairs in either direction, most mistakes first, and in each the surest mistake first', () => {
    const trials = [trial('a', 'c'), trial('c', 'a'), trial('a', 'b', 0.4), trial('b', 'a', 0.7), trial('a', 'b', 0.6)];
    const pairs = confusedTopics([...trials, trial('b', 'b')], 2);
    expect(pairs.map(({ topics }) => topics.join())).to.deep.equal(['a,b', 'a,c']);
    expect(pairs[0]?.misread.map(({ probability }) => probability)).to.deep.equal([0.7, 0.6, 0.4]);
    expect(pairs[0]?.misread[0]).to.deep.include({ wanted: 'b', got: 'a' });
  });

  it('are none where the mistakes are fewer than asked for', () => {
    expect(confusedTopics([trial('a', 'b'), trial('b', 'a')], 3)).to.deep.equal([]);
  });

  it('are none where a command, the world outside, or only the market is mistaken', () => {
    const others = [trial('a', 'intent:help'), trial('out-of-scope', 'a'), trial('market-china', 'markets')];
    expect(confusedTopics(others, 1)).to.deep.equal([]);
  });
});
