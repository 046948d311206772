import type { TypedWord } from './typedWords.ts';

const WORDS_BY_LANGUAGE = {
  en:
    'i im m am we re are our us my me he she they is it this that work works working live lives living stay based located sit sitting ' +
    'in at from for of to the a an and or here now currently what about how s office branch team employee staff hi hello but ok so',
  fr:
    'je j suis nous sommes on est c travaille travaillons habite habitons vis base basee bases situe situee en au aux dans depuis pour ' +
    'par le la les l d de du des et ou ici chez moi mon ma notre nos bureau equipe quid actuellement bonjour salut mais',
  de:
    'ich bin wir sind arbeite arbeiten arbeitet wohne wohnen lebe leben sitze sitzen aus in im nach fur von der die das dem den und oder ' +
    'was ist mit wie sieht es hier jetzt derzeit bei uns unser unsere unserem mein meine buro standort niederlassung team gerade hallo ' +
    'aber mitarbeiter kollege kollegen er sie tatig ansassig komme',
  es:
    'yo soy estoy estamos somos trabajo trabajamos vivo vivimos vive resido en de desde para el la los las y e o aqui ahora mi nuestra ' +
    'nuestro oficina sede equipo que tal hay con pero hola actualmente ubicado ubicada basado basada pasa me encuentro',
  pt:
    'eu sou estou estamos somos trabalho trabalhamos moro moramos vivo vivemos em no na nos nas do da dos das de para o a os as e ou ' +
    'aqui agora meu minha nosso nossa escritorio filial equipe como fica que mas oi ola atualmente aqui fico pra',
  it:
    'io sono siamo lavoro lavoriamo abito abitiamo vivo viviamo sto in nel nella nei negli a ad da dal dalla per di del della il lo la i ' +
    'gli e o qui qua adesso ora mio mia nostro nostra ufficio sede team che cosa invece ma ciao attualmente mi trovo',
  nl:
    'ik ben wij we zijn zit zitten werk werken werkt woon wonen woont leef uit in van voor naar op de het een en of hier nu momenteel ' +
    'mijn ons onze kantoor vestiging team hoe wat met over maar hoi hallo gevestigd kom dan',
} as const;

const WHERE_WORDS: ReadonlySet<string> = new Set(Object.values(WORDS_BY_LANGUAGE).flatMap((words) => words.split(' ')));

/** The same in Japanese and Chinese, where the words stand together. */
const SIGNS =
  'は が で に の と も か から です ます でした だと なら では じゃ 私 私たち 僕 俺 うち 弊社 我々 今 現在 ここ 勤務 働いて います いる 在住 住んで 住んでる 働いてる ' +
  '駐在 して します いて てる 会社 オフィス 支社 支店 拠点 社員 場合 どう どうですか こんにちは ' +
  '我 我们 我人 咱们 在 人 是 来自 住在 工作 上班 呢 那 那么 的 公司 办公室 分公司 分部 团队 员工 同事 目前 现在 这边 这里 这儿 怎么样 怎样 如何 和 或 ' +
  '居住 常驻 派驻 你好 地区 境内 市 如果 要是';

const longestFirst = SIGNS.split(' ').sort((a, b) => b.length - a.length);
const SAYS_WHERE = new RegExp(longestFirst.join('|'), 'g');

/** Whether a word says no more than where somebody is: "I work in …", "et au …?", "…で働いています". */
export const saysWhere = ({ kind, folded }: TypedWord): boolean =>
  kind === 'run' ? folded.replace(SAYS_WHERE, '') === '' : WHERE_WORDS.has(folded);
