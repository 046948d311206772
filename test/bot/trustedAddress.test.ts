import { expect } from 'chai';
import { type RunningApp, runningApp } from '../helpers/runningApp.ts';
import { follow, press, shows, turnsInto, WAITING } from '../helpers/talk.ts';
import type { TeamsChat } from '../helpers/teamsChat.ts';

/** A person whom Teams knows by their work address, with the form open. */
async function withForm(app: RunningApp): Promise<TeamsChat> {
  const chat = app.chat();
  const { personId, name, conversationId } = chat.sender;
  const id = chat.says('').from?.id ?? '';
  app.teams.setMembers(conversationId, [{ id, aadObjectId: personId, name, email: chat.address }]);
  await follow(chat, [['enroll', shows('form.title')]]);
  return chat;
}

function formWith(email: string) {
  return press('button.submit', { market: 'Portugal (PT)', product: 'family', email });
}

describe('The whole bot with CONFIRM_MAIL=unless-teams-address', () => {
  const app = runningApp({ CONFIRM_MAIL: 'unless-teams-address' });

  it('asks no mailbox for the address that Teams gives', async () => {
    const chat = await withForm(app());
    await follow(chat, [[formWith(chat.address), turnsInto('nextSteps.title', chat.address)]]);
    expect(app().mails.attempts()).to.equal(0);
  });

  it('asks the mailbox of another address', async () => {
    const chat = await withForm(app());
    const other = `x.${chat.address}`;
    await follow(chat, [[formWith(other), turnsInto(WAITING, other)]]);
    expect((await app().mailTo(other)).link).to.not.equal('');
  });
});

describe('The whole bot with CONFIRM_MAIL=always', () => {
  const app = runningApp({ CONFIRM_MAIL: 'always' });

  it('asks the mailbox also of the address that Teams gives', async () => {
    const chat = await withForm(app());
    await follow(chat, [[formWith(chat.address), turnsInto(WAITING, chat.address)]]);
    expect((await app().mailTo(chat.address)).link).to.not.equal('');
  });
});
