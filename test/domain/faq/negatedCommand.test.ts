import { expect } from 'chai';
import { isNegated } from '../../../domain/faq/negatedCommand.ts';
import type { Intent } from '../../../domain/faq/understanding.ts';
import type { Locale } from '../../../domain/people/locale.ts';

type Said = readonly [intent: Intent, ...texts: string[]];

const OPPOSITES: Readonly<Record<Locale, readonly Said[]>> = {
  en: [
    ['enroll', "I don't want to enroll", 'do not sign me up', 'I won’t be joining, no need to register'],
    ['cancel-enrollment', 'please do not cancel my enrollment', "don't withdraw it"],
    ['delete-my-data', "don't delete my data", 'cancel without deleting my data'],
    ['show-my-data', "don't show me my data"],
    ['bought', 'I have not bought it yet', "I haven't bought anything", 'not ordered yet'],
    ['resend', "please don't send the mail again", 'stop sending me that mail'],
    ['change-email', "please don't change my address"],
  ],
  fr: [
    ['enroll', 'je ne veux pas m’inscrire', "j'ai pas envie de m'inscrire"],
    ['cancel-enrollment', "n'annulez pas mon inscription"],
    ['delete-my-data', 'ne supprimez pas mes données', 'supprime pas mes données'],
    ['bought', "je n'ai pas encore acheté", 'pas encore acheté'],
    ['resend', 'ne renvoyez pas le mail'],
  ],
  de: [
    ['enroll', 'ich will mich nicht anmelden'],
    ['cancel-enrollment', 'bitte storniert meine Anmeldung nicht', 'bitte nicht stornieren'],
    ['delete-my-data', 'bitte meine Daten nicht löschen', 'lösch meine Daten nicht'],
    ['bought', 'ich habe noch nicht gekauft', 'noch nichts bestellt'],
    ['resend', 'schickt mir die Mail bitte nicht noch mal'],
  ],
  es: [
    ['enroll', 'no quiero inscribirme'],
    ['cancel-enrollment', 'no canceles mi inscripción'],
    ['delete-my-data', 'no borres mis datos'],
    ['bought', 'todavía no lo he comprado', 'aún no compré'],
  ],
  pt: [
    ['enroll', 'não quero me inscrever'],
    ['cancel-enrollment', 'não cancele minha inscrição'],
    ['delete-my-data', 'não apague meus dados'],
    ['bought', 'ainda não comprei'],
  ],
  it: [
    ['enroll', 'non voglio iscrivermi'],
    ['cancel-enrollment', 'non annullare la mia iscrizione'],
    ['delete-my-data', 'non cancellare i miei dati'],
    ['bought', 'non ho ancora comprato', "non l'ho ancora acquistato"],
  ],
  nl: [
    ['enroll', 'ik wil me niet inschrijven'],
    ['cancel-enrollment', 'annuleer mijn inschrijving niet'],
    ['delete-my-data', 'verwijder mijn gegevens niet'],
    ['bought', 'ik heb het nog niet gekocht'],
  ],
  ja: [
    ['enroll', '申し込みたくない', '登録しません'],
    ['cancel-enrollment', '申し込みを取り消さないで'],
    ['delete-my-data', 'データを削除しないでください', 'データは消さないで'],
    ['bought', 'まだ買っていません', 'まだ購入してない'],
  ],
  'zh-Hans': [
    ['enroll', '我不想登记'],
    ['cancel-enrollment', '别取消我的登记'],
    ['delete-my-data', '不要删除我的数据'],
    ['bought', '我还没买', '还没有购买'],
    ['resend', '不要重新发送'],
  ],
};

const COMMANDS: Readonly<Record<Locale, readonly Said[]>> = {
  en: [
    ['enroll', "I can't enroll", "I don't know how to enroll", 'I have not enrolled yet and want to enroll'],
    ['resend', "why don't I get the mail, resend it", "you didn't send the mail, send it again"],
    ['cancel-enrollment', "I don't want to take part any more", "don't enroll me, cancel it"],
    ['delete-my-data', "don't wait, delete it", "don't forget to delete my data", "why don't you delete my data"],
  ],
  fr: [['enroll', "je n'arrive pas à m'inscrire", 'je ne peux pas m’inscrire']],
  de: [['enroll', 'ich kann mich nicht anmelden']],
  es: [
    ['enroll', 'no puedo inscribirme'],
    ['delete-my-data', 'no quiero que guardes nada, bórralo'],
  ],
  pt: [['enroll', 'não consigo me inscrever', 'não posso me inscrever']],
  it: [
    ['enroll', 'non riesco a iscrivermi'],
    ['delete-my-data', 'no, cancella tutto'],
  ],
  nl: [['enroll', 'ik kan me niet inschrijven']],
  ja: [
    ['enroll', '登録できません', 'まだ申し込んでいないので申し込みたい', '申し込めません'],
    ['delete-my-data', '何も残さないで、全部消して', '削除してくれませんか'],
  ],
  'zh-Hans': [
    ['enroll', '不能登记', '要不要登记'],
    ['resend', '没收到，再发一次'],
    ['delete-my-data', '能不能删除我的数据'],
  ],
};

describe('negatedCommand', () => {
  for (const [locale, said] of Object.entries(OPPOSITES) as [Locale, readonly Said[]][])
    for (const [intent, ...texts] of said)
      for (const text of texts)
        it(`hears in "${text}" what not to do (${intent}, ${locale})`, () => {
          expect(isNegated(text, intent, locale)).to.equal(true);
        });

  for (const [locale, said] of Object.entries(COMMANDS) as [Locale, readonly Said[]][])
    for (const [intent, ...texts] of said)
      for (const text of texts)
        it(`hears no opposite in "${text}" (${intent}, ${locale})`, () => {
          expect(isNegated(text, intent, locale)).to.equal(false);
        });

  it('has no opposite of a greeting', () => {
    expect(isNegated("don't say hello", 'greeting', 'en')).to.equal(false);
  });
});
