import { expect } from 'chai';
import fc from 'fast-check';
import { createUnderstanding } from '../../../domain/faq/createUnderstanding.ts';
import type { Hints, Understanding } from '../../../domain/faq/understanding.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { editionIn } from '../../helpers/editionIn.ts';

describe('createUnderstanding', function () {
  this.timeout(30_000);
  const content = loadContent(new URL('../../../content/', import.meta.url));
  const program = editionIn(content.editions, 'hup-2020-08');
  // Languages are learned when a text first needs them; the texts here need these.
  const locales: readonly Locale[] = ['en', 'fr', 'ja', 'zh-Hans'];
  const understand = createUnderstanding({ ...content, program, locales });
  before(() => locales.forEach(understand.warmUp));

  /** What was made of a text, in one word: the entry answered, `intent:NAME`, or the kind. */
  function gist(understanding: Understanding): string {
    if (understanding.kind === 'answer') return understanding.ids[0];
    return understanding.kind === 'intent' ? `intent:${understanding.intent}` : understanding.kind;
  }

  const read: [string, string, string][] = [
    ['How much cheaper is Office for me?', 'current-discounts', '"cheaper" and "discount" are one group of synonyms'],
    ['combien je vais économiser ?', 'current-discounts', 'in French, too'],
    ['the confirmaton mial has not arived', 'confirm-email/not-arrived', 'typing errors are corrected'],
    ['je nai pas recu le mail de confirmation', 'confirm-email/not-arrived', 'as are missing accents and apostrophes'],
    ['can I use my gmail address to sign up', 'employee-requirements/private-address', 'one rare word decides'],
    ['who is our HUP administrator', 'beyond/who-is-administrator', 'the program does not answer it, but we do'],
    ['where am I', 'intent:status', 'something to do, not to answer'],
    ['delete everything you know about me', 'intent:delete-my-data', 'a command in other words'],
    ['je veux parler à quelqu’un', 'intent:human', 'a command in French'],
    ['I work in Lisbon', 'markets', 'a place alone asks what is offered there'],
    ['je suis à Hong Kong', 'market-hong-kong', 'and the market data name the entry'],
    ['is it available in Macao?', 'market-unavailable', 'there is no offer in Macao'],
    ['can my colleague in Beirut buy it', 'market-unavailable/later-lebanon', 'the offer ended there later'],
    ['how do I change my password in Lisbon', 'out-of-scope', 'a place does not make it a question about markets'],
    ['割引はどのくらいですか', 'current-discounts', 'in Japanese, whose words no space parts'],
    ['我想和真人说话', 'intent:human', 'a command in Chinese'],
    ['what will the weather be tomorrow', 'out-of-scope', 'nothing of ours'],
    ['où est la cantine', 'out-of-scope', 'nothing of ours in French'],
    ['👍', 'out-of-scope', 'no words'],
    ['365', 'out-of-scope', 'digits alone ask nothing'],
    ['🇵🇹', 'markets', 'but a flag names a place'],
    ["don't delete my data", 'out-of-scope', 'a command that is negated is none'],
    ['en\u00adroll\n\nSent from my iPhone', 'intent:enroll', 'neither invisible signs nor a signature are read'],
    [
      '先把烤箱预热，在烤盘里抹上黄油。把面粉、糖和鸡蛋搅拌均匀，再慢慢加入牛奶。苹果切块，淋上柠檬汁，撒些肉桂粉，烤大约五十分钟。',
      'out-of-scope',
      'many words of Chinese do not make it telling',
    ],
    [
      '市議会は火曜日、古い橋を修理のため来年の春まで閉鎖することを決めた。運転手は北側の環状道路を使わなければならない。',
      'out-of-scope',
      'nor do many of Japanese',
    ],
    ['', 'out-of-scope', 'nothing at all'],
    ['qwertz asdfg yxcvb', 'out-of-scope', 'words of no language are far from everything'],
  ];
  for (const [text, expected, reason] of read)
    it(`takes "${text}" for ${expected}: ${reason}`, () => {
      expect(gist(understand(text))).to.equal(expected);
    });

  it('names the market that a text names', () => {
    expect(understand('is it sold in Brazil').market).to.equal('BR');
    expect(understand('what is it').market).to.equal(undefined);
  });

  const languages: [string, Hints, Locale, string][] = [
    ['How does it work?', { locale: 'fr-FR' }, 'en', 'the text tells'],
    ['Comment ça marche ?', { locale: 'en-US', conversationLocale: 'en' }, 'fr', 'the text tells'],
    ['割引はありますか', { locale: 'en-US', conversationLocale: 'en' }, 'ja', 'the letters tell'],
    ['Jaka jest zniżka dla pracowników?', { locale: 'fr-CA' }, 'fr', 'the content lacks it, the person reads French'],
    ['Jaka jest zniżka dla pracowników?', {}, 'en', 'nothing tells: the first language'],
    ['HUP', { locale: 'en-US', conversationLocale: 'fr' }, 'fr', 'the conversation goes before the settings'],
    ['OK', { locale: 'fr-FR' }, 'fr', 'the settings decide a text that is the same in both'],
  ];
  for (const [text, hints, locale, reason] of languages)
    it(`reads "${text}" with ${JSON.stringify(hints)} as ${locale}: ${reason}`, () => {
      expect(understand(text, hints).locale).to.equal(locale);
    });

  it('refuses a text in a language that the content lacks, and names that language', () => {
    const { kind, foreignLanguage } = understand('Jaka jest zniżka dla pracowników?');
    expect({ kind, foreignLanguage }).to.deep.equal({ kind: 'out-of-scope', foreignLanguage: 'pl' });
  });

  it('does the same with the same text, whatever was asked before', () => {
    const once = read.map(([text]) => understand(text));
    const again = read.toReversed().map(([text]) => understand(text));
    expect(again.toReversed()).to.deep.equal(once);
  });

  it('takes any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(understand(text).confidence).to.be.within(0, 1);
      }),
    );
  });

  it('reads the first 1,000 characters of a text, and nothing of what follows in a pasted page', () => {
    const padded = (text: string): string => text.padEnd(1_000);
    for (const [text, junk] of [
      ['where am I', 'How much cheaper is Office for me in Lisbon?'],
      ['割引はどのくらいですか', 'Comment ça marche ? '.repeat(9_000)],
      ['qwertz asdfg yxcvb', 'where am I'],
    ] as const) {
      const { text: read, ...understood } = understand(padded(text) + junk);
      expect(read).to.equal(padded(text) + junk);
      const { text: _, ...wanted } = understand(padded(text));
      expect([junk, understood]).to.deep.equal([junk, wanted]);
    }
    const last = 'where am I';
    expect(gist(understand(last.padStart(1_000)))).to.equal('intent:status');
    expect(gist(understand(last.padStart(1_000 + last.length)))).to.equal('out-of-scope');
  });

  it('takes what stands word for word in the content as it is labelled, though it names a place or reads like another language', () => {
    const places = content.utterances.en.filter(
      ({ label, text }) => label === 'out-of-scope' && / in London /.test(text),
    );
    expect(places, 'examples out of scope that name a place').to.not.have.length(0);
    for (const { text } of places) expect(understand(text, { locale: 'en' }).kind).to.equal('out-of-scope');
    expect(gist(understand('start over', { locale: 'en-US' }))).to.equal('intent:enroll');
    expect(understand('recommencer à zéro', { locale: 'en-US' }).locale).to.equal('fr');
  });

  it('answers under the later edition by its own market data', () => {
    const later = createUnderstanding({
      ...content,
      program: editionIn(content.editions, 'wdp-2025-10'),
      locales: ['en'],
    });
    expect(gist(later('I work in Tokyo'))).to.equal('market-japan');
    expect(gist(later('I work in Lisbon'))).to.equal('markets');
    expect(gist(later('I work in Beirut'))).to.equal('market-unavailable/later-lebanon');
  });
});
