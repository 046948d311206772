import { expect } from 'chai';
import { runningApp } from '../../helpers/runningApp.ts';
import { follow, press, shows } from '../../helpers/talk.ts';

const COUNTED = "select event from insight_events where kind = 'person-asked' order by at";

describe('askPerson', () => {
  const app = runningApp({}, 'test');

  it('names who to write to about what, in words or by a button, and counts each wish once', async () => {
    const chat = app().chat();
    const contacts = ['hup@contoso.com', 'hr@contoso.com', 'helpdesk@contoso.com', 'https://support.microsoft.com/'];
    await follow(chat, [['I want to talk to a person', shows('contact.title', ...contacts)]]);
    app().now = new Date(app().now.getTime() + 1_000);
    await chat.do('In which countries is HUP available?');
    await follow(chat, [
      [press('button.askPerson'), shows('contact.title', 'contact.administrator.about')],
      [press('button.askPerson'), shows('contact.title')],
    ]);
    const [counted] = await app().stopAndRead(COUNTED);
    expect(counted?.map((row) => (row as { event: object }).event)).to.deep.equal([
      { kind: 'person-asked' },
      { kind: 'person-asked', entryId: 'markets' },
    ]);
  });

  it('does not keep what a forged card says instead of an entry', async () => {
    const chat = app().chat();
    await chat.do('In which countries is HUP available?');
    const click = chat.click(press('button.askPerson'));
    await chat.post({ ...click, value: { ...click.value, entryId: 'my secret' } });
    const [counted] = await app().stopAndRead(COUNTED);
    expect(counted).to.deep.equal([{ event: { kind: 'person-asked' } }]);
  });
});

describe('askPerson where the organization has named nobody', () => {
  const app = runningApp({ HUP_ADMINISTRATOR: '', HR_CONTACT: '', IT_CONTACT: '' });

  it('says so', async () => {
    await follow(app().chat(), [['a person', shows('contact.title', 'contact.none', 'contact.microsoft.who')]]);
  });
});
