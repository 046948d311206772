import { expect } from 'chai';
import { runningApp } from '../../helpers/runningApp.ts';

const EVENTS = "select kind from insight_events where kind in ('answered', 'not-answered')";
const QUESTIONS = 'select masked_text from unanswered_questions';
/** What the bot tries to say in a turn that fails: the answer, and that it failed. */
const SENDS = 2;

describe('what the chat counts of an activity that Teams delivers again', () => {
  const app = runningApp({}, 'test');

  for (const [title, text, kind, questions] of [
    ['an answer', 'In which countries is HUP available?', 'answered', 0],
    ['a refusal and its question', 'Who won the football match yesterday evening?', 'not-answered', 1],
  ] as const)
    it(`is ${title}, once`, async () => {
      const chat = app().chat();
      const said = chat.says(text);
      for (let sent = 0; sent < SENDS; sent += 1)
        app().teams.fail({ kind: 'status', status: 500 }, ({ method, body }) => method === 'POST' && isMessage(body));
      expect((await chat.post(said)).status).to.equal(500);
      expect((await chat.post(said)).status).to.equal(200);
      const [events, kept] = await app().stopAndRead(EVENTS, QUESTIONS);
      expect(events).to.deep.equal([{ kind }]);
      expect(kept).to.have.length(questions);
    });
});

function isMessage(body: unknown): boolean {
  return (body as { readonly type?: string } | undefined)?.type === 'message';
}
