import { expect } from 'chai';
import { withoutSignature } from '../../../domain/faq/signatures.ts';

describe('withoutSignature', () => {
  const lines = [
    ...['Sent from my iPhone', 'Get Outlook for iOS', 'Envoyé de mon iPhone', 'Envoyé depuis mon mobile'],
    ...[
      'Von meinem iPhone gesendet',
      'Gesendet von Mail für Windows',
      'Enviado desde mi iPhone',
      'Enviado do meu iPhone',
    ],
    ...[
      'Inviato da iPhone',
      'Verzonden vanaf mijn iPhone',
      'Verstuurd vanaf mijn iPad',
      'iPhoneから送信',
      '发自我的iPhone',
    ],
  ];
  for (const line of lines)
    it(`takes off "${line}"`, () => {
      expect(withoutSignature(`enroll\n\n${line}\n`)).to.equal('enroll');
    });

  for (const text of [
    'Sent from my iPhone',
    'is it\nsent from my iPhone or not?\nplease',
    'was it sent from my boss?',
    'enroll\nplease',
  ])
    it(`leaves "${text}" as it is`, () => {
      expect(withoutSignature(text)).to.equal(text);
    });
});
