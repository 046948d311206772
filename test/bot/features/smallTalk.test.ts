import { expect } from 'chai';
import { runningApp } from '../../helpers/runningApp.ts';
import { follow, press, shows } from '../../helpers/talk.ts';

describe('small talk', () => {
  const app = runningApp();

  const cases = {
    en: [
      ['hi', 'greeting.title', 'greeting.text'],
      ['help', 'help.title', 'help.words'],
      ['thanks', 'thanks.text'],
      ['bye', 'goodbye.text'],
    ],
    fr: [
      ['bonjour', 'greeting.title', 'greeting.text'],
      ['aide', 'help.title', 'help.words'],
      ['merci', 'thanks.text'],
      ['au revoir', 'goodbye.text'],
    ],
  } as const;
  for (const locale of ['en', 'fr'] as const) {
    for (const [words, ...texts] of cases[locale]) {
      it(`answers "${words}"`, async () => {
        await follow(app().chat({ locale, sender: { locale } }), [[words, shows(...texts)]]);
      });
    }
  }

  it('leads on: to the enrollment, the help, how it stands, a person, and the data', async () => {
    await follow(app().chat(), [
      ['hi', shows('greeting.title')],
      [press('button.help'), shows('help.title')],
      [press('button.status'), shows('status.none')],
      [press('button.askPerson'), shows('contact.title')],
      [press('button.showMyData'), shows('myData.title', 'myData.none')],
    ]);
    await follow(app().chat(), [
      ['hello', shows('greeting.title')],
      [press('button.enroll'), shows('form.title')],
    ]);
  });

  it('helps where there are no words to go by', async () => {
    const chat = app().chat();
    for (const text of ['   ', '\n']) await follow(chat, [[text, shows('help.title')]]);
    const [picture] = await chat.hear({
      ...chat.says('x'),
      text: undefined,
      attachments: [{ contentType: 'image/png' }],
    });
    expect(picture?.summary).to.equal('What you can ask me');
  });
});
