/** The names of the program, old and new, as people and Microsoft's own pages have them: regular expressions over small letters without accents. */
const PROGRAM = {
  brand:
    '(?:home[ -]?use|workplace[ -]?discount)[ -]?(?:program(?:ma?|me|s)?|プログラム|计划)|workplace ?割引プログラム',
  fr: "programme d(?:'| )utilisation (?:a (?:domicile|la maison)|domestique)|programme de remise (?:microsoft )?workplace",
  de: 'heimnutzungs-?programm|programm (?:zur|fur die) heimnutzung',
  es: 'programa (?:para el|de) uso (?:en (?:el hogar|casa)|domestico)|programa de descuentos? (?:de (?:microsoft )?workplace|en el (?:lugar|area) de trabajo)',
  pt: 'programa (?:de|para) uso (?:domestico|em casa)',
  it: "programma (?:per l(?:'| )|di |d(?:'| ))uso (?:domestico|a casa)",
  nl: 'programma voor thuisgebruik|thuisgebruik-?programma',
  ja: '(?:自宅|ホーム|home ?|家庭|在宅)の?使用プログラム|ホーム ?ユース ?プログラム|職場割引プログラム',
  'zh-Hans': '(?<![大人])家用(?:许可)?计划|家庭使用(?:许可)?计划|(?:工作场所|职场)折扣计划',
} as const;

/** "Microsoft" before or after the name, and the short name in brackets, belong to it. */
const PROGRAM_NAME = new RegExp(
  `(?:(?:microsoft|微软|マイクロソフト)[的の]? ?)?(?<!\\p{Script=Latin})(?:${Object.values(PROGRAM).join('|')})(?!\\p{Script=Latin})` +
    '(?: (?:(?:de|von|di|da|van) )?microsoft(?! ?365))?(?: ?\\((?:hup|wdp)\\))?',
  'gu',
);

/** What is sold, in each language; German shops sell "Single". "Single sign-on" is something else. */
const EDITIONS = {
  family: 'family|famil(?:le|ia|ie|iar)|famiglia|gezin|ファミリー|家庭版|家族版',
  personal: 'personal|personnel|personale|pessoal|persoonlijk|individual|single(?![ -]?sign)|パーソナル|个人版|個人版',
} as const;

const PRODUCT_NAMES = Object.entries(EDITIONS).map(([edition, names]) => ({
  common: ` microsoft 365 ${edition} `,
  pattern: new RegExp(
    `(?<!\\p{Script=Latin})(?:microsoft|微软|マイクロソフト|office|ms|m) ?365 ?(?:${names})(?!\\p{Script=Latin})`,
    'gu',
  ),
}));

/** A text in small letters (NFKC) with the program's names as `hup` and each product by one name, with or without accents. */
export function withCommonNames(text: string): string {
  const named = replaceFolded(text, PROGRAM_NAME, ' hup ');
  return PRODUCT_NAMES.reduce((read, { pattern, common }) => replaceFolded(read, pattern, common), named);
}

/** Replaces what a pattern finds in the text without accents. */
function replaceFolded(text: string, pattern: RegExp, by: string): string {
  let replaced = '';
  let from = 0;
  for (const { 0: found, index } of sameLengthFolded(text).matchAll(pattern)) {
    replaced += text.slice(from, index) + by;
    from = index + found.length;
  }
  return replaced + text.slice(from);
}

/** A text without the accents of Latin letters, each sign at its place. */
const sameLengthFolded = (text: string): string =>
  text.replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD').charAt(0));
