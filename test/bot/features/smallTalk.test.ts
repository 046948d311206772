import { expect } from 'chai';
import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import { runningApp } from '../../helpers/runningApp.ts';
import { follow, press, shows } from '../../helpers/talk.ts';

describe('small talk', () => {
  const app = runningApp();

  const cases: Readonly<Record<Locale, readonly (readonly [words: string, ...texts: string[]])[]>> = {
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
    de: [
      ['Guten Tag', 'greeting.title', 'greeting.text'],
      ['Hilfe', 'help.title', 'help.words'],
      ['danke', 'thanks.text'],
      ['tschüss', 'goodbye.text'],
    ],
    es: [
      ['hola', 'greeting.title', 'greeting.text'],
      ['ayuda', 'help.title', 'help.words'],
      ['gracias', 'thanks.text'],
      ['adiós', 'goodbye.text'],
    ],
    pt: [
      ['bom dia', 'greeting.title', 'greeting.text'],
      ['ajuda', 'help.title', 'help.words'],
      ['obrigada', 'thanks.text'],
      ['tchau', 'goodbye.text'],
    ],
    it: [
      ['buongiorno', 'greeting.title', 'greeting.text'],
      ['aiuto', 'help.title', 'help.words'],
      ['grazie', 'thanks.text'],
      ['arrivederci', 'goodbye.text'],
    ],
    nl: [
      ['goedemorgen', 'greeting.title', 'greeting.text'],
      ['hulp', 'help.title', 'help.words'],
      ['bedankt', 'thanks.text'],
      ['tot ziens', 'goodbye.text'],
    ],
    ja: [
      ['こんにちは', 'greeting.title', 'greeting.text'],
      ['ヘルプ', 'help.title', 'help.words'],
      ['ありがとう', 'thanks.text'],
      ['さようなら', 'goodbye.text'],
    ],
    'zh-Hans': [
      ['你好', 'greeting.title', 'greeting.text'],
      ['帮助', 'help.title', 'help.words'],
      ['谢谢', 'thanks.text'],
      ['再见', 'goodbye.text'],
    ],
  };
  for (const locale of LOCALES) {
    for (const [words, ...texts] of cases[locale]) {
      it(`answers "${words}" (${locale})`, async () => {
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
