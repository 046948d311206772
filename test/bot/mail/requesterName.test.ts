import { expect } from 'chai';
import { requesterName } from '../../../bot/mail/requesterName.ts';
import { sayIn } from '../../helpers/strings.ts';

describe('requesterName', () => {
  const say = sayIn('en');

  for (const name of ['Zoë Ångström-Müller', 'Martin L. King Jr.', 'نور الهدى', "O'Neill (Contoso)"]) {
    it(`shows ${name} as it is`, () => expect(requesterName(name, say)).to.equal(name));
  }

  for (const name of [
    'see https://evil',
    'WWW.evil',
    'evil.example',
    'help@evil',
    'Your prize: evil.example/1',
    'evil\u200b.\u200bexample',
    'evil。example',
    '10.0.0.1',
    ' ',
    '',
    undefined,
  ]) {
    it(`shows nobody in particular for ${JSON.stringify(name)}`, () =>
      expect(requesterName(name, say)).to.equal(say('confirmationMail.someone')));
  }
});
