import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { LastQuestions, type Told } from '../../bot/lastQuestions.ts';
import { message, senderOf } from '../helpers/activities.ts';

const MINUTE = 60_000;
const said = (personId = 'dana') =>
  message(senderOf('https://smba.trafficmanager.net/teams/', { personId }), 'hello') as Activity;
const told = (shown: Told['shown'], ...entryIds: string[]): Told => ({ shown, entryIds });

describe('LastQuestions', () => {
  let now: number;
  let questions: LastQuestions;
  let answers: number;

  beforeEach(() => {
    now = Date.parse('2026-11-02T09:00:00Z');
    questions = new LastQuestions(() => new Date(now));
    answers = 0;
  });

  /** Notes an answer with a nonce of its own; returns the length of the row. */
  function note(shown: Told['shown'], text?: string): number {
    answers += 1;
    return questions.note(said(), { text, told: told(shown), answer: `answer ${answers}` });
  }
  const judge = (wasOfUse: boolean, answer = `answer ${answers}`) => questions.judge(said(), answer, wasOfUse);

  it('knows what was typed and told last, also where an offer was clicked in between, and of nobody else', () => {
    questions.note(said(), { text: 'a question', told: told('clarification', 'a', 'b'), answer: '1' });
    questions.note(said(), { text: undefined, told: told('answer', 'b'), answer: '2' });
    expect(questions.of(said())).to.deep.include({ text: 'a question', told: told('answer', 'b') });
    expect(questions.of(said('kim'))).to.deep.equal({ text: '', told: told('nothing') });
  });

  it('counts an answer that is delivered again once', () => {
    const again = { text: 'a question', told: told('refusal'), answer: 'the same' };
    expect([questions.note(said(), again), questions.note(said(), again)]).to.deep.equal([1, 1]);
    expect(note('refusal')).to.equal(2);
  });

  it('forgets after ten minutes', () => {
    note('refusal', 'a question');
    now += 10 * MINUTE + 1;
    expect(questions.of(said()).text).to.equal('');
    expect(note('refusal')).to.equal(1);
  });

  describe('how often in a row the bot was of no use', () => {
    it('counts refusals, and answers that were said to be no use', () => {
      expect(note('refusal')).to.equal(1);
      note('answer');
      expect(judge(false)).to.equal(2);
      expect(note('refusal')).to.equal(3);
    });

    it('begins anew after an answer of which nothing was said, or that helped', () => {
      note('refusal');
      note('answer');
      expect(note('refusal')).to.equal(1);
      note('answer');
      expect(judge(true)).to.equal(0);
      expect(note('refusal')).to.equal(1);
    });

    it('is not changed by a question asked back', () => {
      note('refusal');
      note('clarification');
      expect(note('refusal')).to.equal(2);
      note('answer');
      note('clarification');
      expect(note('refusal')).to.equal(1);
    });

    it('counts an answer once, however often it is said, and forgets it where the person changes their mind', () => {
      note('refusal');
      note('answer');
      expect([judge(false), judge(false)]).to.deep.equal([2, 2]);
      expect(judge(true)).to.equal(0);
    });

    it('counts nothing of an older answer', () => {
      note('answer');
      note('refusal');
      expect(judge(false, 'answer 1')).to.equal(0);
      expect(note('refusal')).to.equal(2);
    });
  });
});
