import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Understanding } from '../../../domain/faq/understanding.ts';
import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import { readQuestions } from '../../../scripts/evaluation/readQuestions.ts';
import { UNDERSTAND } from '../../helpers/enrollmentTalk.ts';

const FOLDER = new URL('../../understanding/', import.meta.url);

interface TwoQuestionsLine {
  readonly text: string;
  /** For each of the two questions the entry that answers it; several acceptable ones are parted by `|`. */
  readonly labels: readonly [string, string];
  readonly locale: Locale;
}

const both = (understanding: Understanding): readonly string[] =>
  understanding.kind === 'answer' && understanding.also ? understanding.ids.slice(0, 2) : [];

describe('a text that hardly says more than the name of the program', function () {
  this.timeout(60_000);

  it('is asked back about, where a text of the same length without the name is refused', () => {
    const { kind, ...read } = UNDERSTAND('hup blah', { locale: 'en' });
    expect(kind).to.equal('clarify');
    expect(read).to.have.property('ids').that.includes('what-is-hup');
    expect(UNDERSTAND('bup blah', { locale: 'en' }).kind).to.equal('out-of-scope');
  });
});

describe('texts with two questions', function () {
  this.timeout(60_000);
  before(() => LOCALES.forEach(UNDERSTAND.warmUp));

  const two: [Locale, string, string, string][] = [
    ['en', 'What is HUP and is it available in Portugal?', 'what-is-hup', 'markets'],
    ['fr', 'combien ça coûte et comment je fais pour acheter', 'current-discounts', 'purchase-steps'],
    ['de', 'Gibt es das auch in der Schweiz? Und verlängert sich das Abo automatisch?', 'markets', 'beyond/auto-renew'],
    ['es', '¿Está disponible en México? ¿Y con qué cuenta tengo que iniciar sesión?', 'markets', 'sign-in-account'],
    ['pt', 'tem desconto pra surface? e a assinatura renova sozinha?', 'beyond/surface', 'beyond/auto-renew'],
    ['it', 'È disponibile in Cina? E Visio si può avere con il programma?', 'market-china', 'visio-project'],
    [
      'nl',
      'Kan ik het in België krijgen? En wordt het abonnement automatisch verlengd?',
      'markets',
      'beyond/auto-renew',
    ],
    ['ja', '台湾でも使えますか？また、自動更新されますか？', 'markets', 'beyond/auto-renew'],
    ['zh-Hans', '香港能买吗？离职以后还能继续用吗？', 'market-hong-kong', 'beyond/leaving-the-company'],
  ];
  for (const [locale, text, first, second] of two)
    it(`are answered twice: "${text}"`, () => {
      expect(both(UNDERSTAND(text, { locale }))).to.deep.equal([first, second]);
    });

  it('are answered twice where a space alone parts them, as in a hurried Chinese text', () => {
    const read = UNDERSTAND('中国大陆怎么买 多少钱', { locale: 'zh-Hans' });
    expect(both(read)).to.deep.equal(['market-china', 'current-discounts']);
  });

  const typed: Readonly<Record<string, [Locale, string][]>> = {
    'current-discounts beyond/family-sharing': [
      ['en', 'How much is it and can my wife use it?'],
      ['fr', "Combien ça coûte et ma femme peut-elle l'utiliser ?"],
      ['de', 'Was kostet es und darf meine Frau es auch nutzen?'],
      ['es', '¿Cuánto cuesta y puede usarlo mi mujer?'],
      ['pt', 'Quanto custa e minha esposa pode usar?'],
      ['it', 'Quanto costa e può usarlo mia moglie?'],
      ['nl', 'Wat kost het en mag mijn vrouw het gebruiken?'],
      ['ja', 'いくらですか、妻も使えますか？'],
      ['zh-Hans', '多少钱，我老婆也能用吗？'],
    ],
    'what-is-hup market-japan': [
      ['en', 'what is it and does it work in Japan?'],
      ['fr', "C'est quoi et ça marche au Japon ?"],
      ['de', 'Was ist das und geht das in Japan?'],
      ['es', '¿Qué es esto y funciona en Japón?'],
      ['pt', 'O que é isso e funciona no Japão?'],
      ['it', "Cos'è e funziona in Giappone?"],
      ['nl', 'Wat is het en werkt het in Japan?'],
      ['ja', 'これは何ですか、日本でも使えますか？'],
      ['zh-Hans', '这是什么，在日本能用吗？'],
    ],
  };
  for (const [ids, texts] of Object.entries(typed))
    for (const [locale, text] of texts)
      it(`are answered twice as people type them: "${text}"`, () => {
        expect(both(UNDERSTAND(text, { locale })).join(' ')).to.equal(ids);
      });

  it('are answered each for its own market', () => {
    const read = UNDERSTAND('What is the price? And is it available in Japan?');
    expect(read.market).to.equal(undefined);
    expect(read).to.have.nested.property('also.market', 'JP');
  });

  const single: [Locale, ...string[]][] = [
    ['en', 'I signed up and never got the mail', 'what are the terms and conditions', 'do I get Word and Excel?'],
    [
      'en',
      'can my wife and I use it',
      'I bought it last week. Now it says that I have no license.',
      'is it safe and legal',
    ],
    [
      'fr',
      'je me suis inscrit et je n’ai jamais reçu le mail',
      'est-ce que ma femme et moi pouvons l’utiliser',
      'Word et Excel',
    ],
    [
      'de',
      'ich habe mich angemeldet und nie eine Mail bekommen',
      'können meine Frau und ich das nutzen',
      'Word und Excel',
    ],
    ['es', 'me registré y nunca me llegó el correo', 'podemos usarlo mi mujer y yo', 'Word y Excel'],
    ['pt', 'me cadastrei e nunca recebi o e-mail', 'minha esposa e eu podemos usar', 'Word e Excel'],
    ['it', 'mi sono iscritto e non ho mai ricevuto la mail', 'possiamo usarlo mia moglie e io', 'Word ed Excel'],
    ['nl', 'ik heb me aangemeld en nooit een mail gekregen', 'kunnen mijn vrouw en ik het gebruiken', 'Word en Excel'],
    ['ja', '登録しました。でも確認メールが届きません。', 'WordとExcelは使えますか', '妻と私で使えますか'],
    ['zh-Hans', '我注册了，还没收到邮件', 'Word和Excel能用吗', '我和我老婆能一起用吗'],
  ];
  for (const [locale, ...texts] of single)
    for (const text of texts)
      it(`are told from one with a joining word: "${text}" (${locale})`, () => {
        expect(both(UNDERSTAND(text, { locale }))).to.deep.equal([]);
      });

  it('are found in at least 70 % of a set written by hand', () => {
    const lines = readFileSync(new URL('two-questions.jsonl', FOLDER), 'utf8').trim().split('\n');
    const questions = lines.map((line): TwoQuestionsLine => JSON.parse(line));
    const found = questions.filter(({ text, labels, locale }) => {
      const ids = both(UNDERSTAND(text, { locale }));
      return labels.every((label, index) => label.split('|').includes(ids[index] ?? ''));
    });
    expect(found.length / questions.length).to.be.at.least(0.7);
  });

  it('are seen in fewer than 0.5 % of the development questions, which are all single', () => {
    const folder = new URL('../../../content/questions/', import.meta.url);
    const questions = readdirSync(folder).flatMap((file) => readQuestions(new URL(file, folder)));
    const split = questions.filter(({ text, locale }) => both(UNDERSTAND(text, { locale })).length > 0);
    expect(questions).to.have.length.above(1_000);
    expect(split.length / questions.length, split.map(({ text }) => text).join('\n')).to.be.below(0.005);
  });
});

describe('texts that begin with a greeting', function () {
  this.timeout(60_000);

  const greeted: [Locale, string, string][] = [
    ['en', 'hi there, how much is it?', 'current-discounts'],
    ['fr', 'slt c koi ce truc', 'what-is-hup'],
    ['de', 'hallo zusammen, was kostet das denn', 'current-discounts'],
    ['es', 'hola buenas, esto qué es', 'what-is-hup'],
    ['pt', 'oi, bom dia! quanto custa?', 'current-discounts'],
    ['it', 'ciao, quanto costa?', 'current-discounts'],
    ['nl', 'hoi, wat kost het?', 'current-discounts'],
    ['ja', 'こんにちは。これは何ですか', 'what-is-hup'],
    ['zh-Hans', '你好请问多少钱', 'current-discounts'],
  ];
  for (const [locale, text, id] of greeted)
    it(`are answered: "${text}"`, () => {
      const read = UNDERSTAND(text, { locale });
      expect(read).to.deep.include({ kind: 'answer', locale }).and.have.nested.property('ids[0]', id);
    });

  it('are greetings where nothing follows', () => {
    expect(UNDERSTAND('hello, hello', { locale: 'en' })).to.deep.include({ kind: 'intent', intent: 'greeting' });
  });

  it('are asked back by what follows rather than greeted', () => {
    expect(UNDERSTAND('moin, wie komm ich da ran?', { locale: 'de' }).kind).to.be.oneOf(['answer', 'clarify']);
  });

  it('are answered twice where two questions follow', () => {
    const read = UNDERSTAND('hi, how much is it? and can my wife use it?', { locale: 'en' });
    expect(both(read)).to.deep.equal(['current-discounts', 'beyond/family-sharing']);
  });

  for (const text of ['hi', 'hi, how are you?', 'good morning', 'hi again', 'hi, hope you are having a great week'])
    it(`are greeted where nothing is asked: "${text}"`, () => {
      expect(UNDERSTAND(text, { locale: 'en' })).to.deep.include({ kind: 'intent', intent: 'greeting' });
    });
});

describe('texts that go on from an answer', () => {
  const china: [Locale, string][] = [
    ['en', 'and in China?'],
    ['fr', 'et en Chine ?'],
    ['de', 'und in China?'],
    ['es', '¿y en China?'],
    ['pt', 'e na China?'],
    ['it', 'e in Cina?'],
    ['nl', 'en in China?'],
    ['ja', '中国では？'],
    ['zh-Hans', '那中国呢？'],
  ];
  for (const [locale, text] of china)
    it(`are answered by what they name: "${text}"`, () => {
      const read = UNDERSTAND(text, { locale, previousEntry: 'markets' });
      expect(read)
        .to.deep.include({ kind: 'answer', market: 'CN', locale })
        .and.have.nested.property('ids[0]', 'market-china');
    });

  it('are offered what belongs to the answer where they name nothing, even if they are known texts', () => {
    const read = UNDERSTAND('why?', { previousEntry: 'org-qualification' });
    const ids = ['org-qualification/doubtful-cases', 'employee-requirements', 'org-qualification'];
    expect(read).to.deep.include({ kind: 'clarify', ids });
  });

  it('are not understood without an answer before them, or after one that is gone', () => {
    for (const previousEntry of [undefined, 'gone'])
      expect(UNDERSTAND('why?', { previousEntry }).kind).to.equal('out-of-scope');
  });
});
