import { expect } from 'chai';
import { saysOnlyWhere } from '../../../domain/faq/marketCandidates.ts';
import { createMarketFinder, MARKET_TOKEN } from '../../../domain/faq/marketFinder.ts';
import { loadContent } from '../../../store/content/loadContent.ts';

const { places } = loadContent(new URL('../../../content/', import.meta.url));
const find = createMarketFinder(places);

describe('markets in nine languages', () => {
  const named: Readonly<Record<string, readonly [string, string][]>> = {
    de: [
      ['ich arbeite in Wien', 'AT'],
      ['Gibt es das in den Vereinigten Staaten?', 'US'],
      ['unsere Münchner Kollegen in München', 'DE'],
      ['unsere japanischen Kollegen', 'JP'],
      ['für Österreicher', 'AT'],
      ['gilt das in der Türkei', 'TR'],
      ['ich sitze in Essen', 'DE'],
      ['in den usa?', 'US'],
    ],
    es: [
      ['¿Y en Japón?', 'JP'],
      ['trabajo en Pekín', 'CN'],
      ['nuestra oficina de Nueva York', 'US'],
      ['los empleados venezolanos', 'VE'],
      ['¿está en EE. UU.?', 'US'],
      ['en los países bajos', 'NL'],
    ],
    pt: [
      ['e no Brasil?', 'BR'],
      ['trabalho em Pequim', 'CN'],
      ['moro em Nova York', 'US'],
      ['colegas libaneses', 'LB'],
      ['nos EUA', 'US'],
      ['funciona na coreia do sul?', 'KR'],
    ],
    it: [
      ['lavoro a Londra', 'GB'],
      ['abito a Monaco di Baviera', 'DE'],
      ['vale nei Paesi Bassi?', 'NL'],
      ['i colleghi svizzeri', 'CH'],
      ['gli usa', 'US'],
      ['e in Cina?', 'CN'],
    ],
    nl: [
      ['ik werk in Londen', 'GB'],
      ['geldt het ook in Duitsland?', 'DE'],
      ['onze Belgische collega’s', 'BE'],
      ['naar de VS', 'US'],
      ['woon in praag', 'CZ'],
      ['in Zuid-Afrika', 'ZA'],
    ],
    ja: [
      ['日本で使えますか', 'JP'],
      ['東京オフィスです', 'JP'],
      ['日本ご利用のお客様', 'JP'],
      ['韓国は？', 'KR'],
      ['マリで使えますか', 'ML'],
      ['HUPはUSで使える？', 'US'],
      ['アメリカ人の同僚', 'US'],
      ['米国支社', 'US'],
      ['サンクト・ペテルブルク', 'RU'],
      ['インドネシアの社員', 'ID'],
      ['日本国内での取り扱い', 'JP'],
      ['今北マケドニアにいます', 'MK'],
      ['トリポリ（レバノン）の工場', 'LB'],
    ],
    'zh-Hans': [
      ['在日本呢', 'JP'],
      ['我在北京工作', 'CN'],
      ['中国香港可以吗', 'HK'],
      ['俄罗斯能用吗', 'RU'],
      ['日本人能买吗', 'JP'],
      ['印度尼西亚的同事', 'ID'],
      ['在上海地区', 'CN'],
      ['我在UK', 'GB'],
    ],
    signs: [
      ['🇯🇵?', 'JP'],
      ['HUP in🇧🇷ok', 'BR'],
      ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'GB'],
      ['🇱🇧🇱🇧', 'LB'],
      ['microsoftestore.com.hk', 'HK'],
    ],
  };
  for (const [locale, cases] of Object.entries(named))
    for (const [text, market] of cases)
      it(`${locale}: finds ${market} in "${text}"`, () => {
        expect(find(text).market).to.equal(market);
      });

  const open: [string, string][] = [
    ['Wann gibt es Essen im Büro', 'a noun has a capital in German'],
    ['Wie viele Bergen und Hallen', 'nouns'],
    ['Bitte auf Deutsch', 'a language'],
    ['¿puedes hablar español conmigo?', 'a language'],
    ['rispondi in italiano', 'a language'],
    ['日本語で話せますか', 'a language'],
    ['请用日本语', 'a language'],
    ['にほんごで', 'a language'],
    ['ローマ字で入力', 'a script'],
    ['福岡さんに聞いた', 'a person'],
    ['日本酒のおすすめ', 'a drink'],
    ['タイトルとネクタイ', 'タイ in other words'],
    ['マリオとアマリリス', 'マリ in other words'],
    ['沿海地区的同事', '海地 in another word'],
    ['沿海地的同事', 'the same before a single sign'],
    ['发展中国家', '中国 in another word'],
    ['手册中非常清楚', '中非 in another word'],
    ['si usa Office a casa', 'a verb'],
    ['la riunione di oggi', 'a meeting'],
    ['una reunión de Teams', 'a meeting'],
    ['un seul abonnement', 'an adjective'],
    ['cn lo sconto', 'how Italians abbreviate "con"'],
    ['registro MX o TXT', 'a record in DNS'],
    ['la Siemens AG', 'a form of company'],
    ['my address ends in .co.uk', 'part of an address'],
    ['🇪🇺', 'no market'],
  ];
  for (const [text, reason] of open)
    it(`finds no market in "${text}": ${reason}`, () => {
      expect(find(text).market).to.equal(undefined);
    });

  const aside: [string, string][] = [
    ['everywhere, not Japan', 'JP'],
    ['überall außer in Japan', 'JP'],
    ['nicht in der Schweiz', 'CH'],
    ['excepto en Japón y China', 'JP CN'],
    ['fuera de España', 'ES'],
    ['no trabajo en España', 'ES'],
    ['menos na China', 'CN'],
    ['não no Brasil', 'BR'],
    ['tranne il Giappone', 'JP'],
    ['fuori dalla Cina', 'CN'],
    ['behalve in Japan', 'JP'],
    ['buiten de VS', 'US'],
    ['日本以外', 'JP'],
    ['日本と中国を除く国', 'JP CN'],
    ['中国ではなく', 'CN'],
    ['日本じゃなくて', 'JP'],
    ['除了中国', 'CN'],
    ['除日本外', 'JP'],
    ['不是日本和韩国', 'JP KR'],
    ['我不在中国', 'CN'],
    ['中国以外的国家', 'CN'],
    ['中国之外', 'CN'],
  ];
  for (const [text, markets] of aside)
    it(`sets ${markets} aside in "${text}"`, () => {
      const { mentions, market } = find(text);
      expect(mentions.map((mention) => (mention.setAside ? mention.market : `not ${mention.market}`))).to.deep.equal(
        markets.split(' '),
      );
      expect(market).to.equal(undefined);
    });

  const meant: [string, string, string][] = [
    ['no, in Spagna', 'ES', 'the clause with "no" has ended'],
    ['non, en Espagne', 'ES', 'the same in French'],
    ['why not in Japan?', 'JP', 'a question about Japan'],
    ['是不是日本', 'JP', 'a question'],
    ['为什么不在日本', 'JP', 'a question'],
    ['日本ではなく韓国', 'KR', 'one is set aside, the other is meant'],
    ['nicht in Japan, sondern in Korea', 'KR', 'the same in German'],
    ['删除日本的', 'JP', '除 in another word'],
  ];
  for (const [text, market, reason] of meant)
    it(`means ${market} in "${text}": ${reason}`, () => {
      expect(find(text).market).to.equal(market);
    });

  const where: [string, boolean][] = [
    ['Und in China?', true],
    ['ich arbeite in Wien', true],
    ['¿Y en México?', true],
    ['e no Brasil?', true],
    ['lavoro a Milano', true],
    ['en in België?', true],
    ['中国は？', true],
    ['東京で働いています', true],
    ['在日本呢', true],
    ['我在上海上班', true],
    ['🇯🇵', true],
    ['wie viel kostet es in Wien', false],
    ['日本の価格は？', false],
    ['在日本多少钱', false],
    ['日本以外', false],
  ];
  for (const [text, expected] of where)
    it(`"${text}" says ${expected ? 'no more than' : 'more than, or not,'} where somebody is`, () => {
      expect(saysOnlyWhere(find(text))).to.equal(expected);
    });

  it('parts the word for a place from the signs around it', () => {
    expect(find('HUPは中国でも').withoutNames).to.equal(`HUPは ${MARKET_TOKEN} でも`);
  });
});
