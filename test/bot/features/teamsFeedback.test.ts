import { expect } from 'chai';
import { readTeamsFeedback } from '../../../bot/features/teamsFeedback.ts';

const asked = (reaction: unknown) => ({ data: { actionName: 'feedback', actionValue: { reaction } } });
const sent = (feedback: unknown, reaction: unknown = 'dislike') => ({
  ...{ actionName: 'feedback', actionValue: { reaction, feedback } },
});
const read = (feedback: unknown) => readTeamsFeedback({ name: 'message/submitAction', value: sent(feedback) });

describe('readTeamsFeedback', () => {
  it('reads a thumb', () => {
    const name = 'message/fetchTask';
    expect(readTeamsFeedback({ name, value: asked('like') })).to.include({ step: 'asked', verdict: 'helpful' });
    expect(readTeamsFeedback({ name, value: asked('dislike') })).to.include({ verdict: 'not-helpful', comment: '' });
  });

  it("reads the fields of the bot's own dialog, in a text as Teams sends them or as they are", () => {
    const fields = { reason: 'wrong', comment: 'It is 2026', consent: 'true', kind: 'feedback' };
    const expected = { step: 'sent', reason: 'wrong', comment: 'It is 2026', mayKeepWords: true, couldAgree: true };
    expect(read(JSON.stringify(fields))).to.include(expected);
    expect(read(fields)).to.include(expected);
    expect(read(JSON.stringify({ ...fields, consent: 'false' }))).to.include({ mayKeepWords: false, couldAgree: true });
  });

  for (const words of [
    'It is 2026',
    '{"broken',
    '5',
    '{"feedbackText":"It is 2026"}',
    '{"feedbackText":"x","consent":"true"}',
  ])
    it(`never takes words for agreed to that came without the question: ${words}`, () => {
      expect(read(words)).to.include({ mayKeepWords: false });
      expect(read(words)?.comment).to.not.equal('');
    });

  it('makes nothing of fields that are none', () => {
    expect(read({ reason: 'because', comment: 5 })).to.include({ reason: undefined, comment: '' });
    expect(read(undefined)).to.include({ comment: '', mayKeepWords: false });
  });

  for (const [what, name, value] of [
    ['another invoke', 'adaptiveCard/action', sent('x')],
    ['another action', 'message/submitAction', { ...sent('x'), actionName: 'other' }],
    ['no thumb', 'message/submitAction', sent('x', 'love')],
    ['nothing', 'message/fetchTask', undefined],
  ] as const)
    it(`is undefined for ${what}`, () => {
      expect(readTeamsFeedback({ name, value })).to.equal(undefined);
    });
});
