import type { Locale } from '../people/locale.ts';

/** The lines that devices and mail programs put below a text, in each language. */
const SIGNATURES: Readonly<Record<Locale, string>> = {
  en: 'sent from (?:my|outlook|mail)\\b.*|get outlook for .*',
  fr: 'envoy[ée] (?:de|depuis) (?:mon|ma|outlook|mail)\\b.*|t[ée]l[ée]charge[rz] outlook pour .*|obtenez outlook pour .*',
  de: '(?:von|aus) (?:mei|outlook|mail).* gesendet|gesendet (?:von|mit|aus) .*|outlook f[üu]r .* (?:beziehen|holen|herunterladen)',
  es: 'enviado desde (?:mi|outlook|el correo)\\b.*|obtener outlook para .*',
  pt: 'enviado (?:do|pelo|de|a partir do) (?:meu|outlook|correio|e-?mail)\\b.*|obter o outlook para .*',
  it: '(?:inviato|inviata) (?:da|dal|dal mio) .*|scarica outlook per .*|ottieni outlook per .*',
  nl: '(?:verzonden|verstuurd|verstuurde?) (?:vanaf|met|via|van) (?:mijn|outlook|mail)\\b.*|outlook (?:voor .* )?downloaden.*',
  ja: '.{0,20}(?:から送信|より送信)(?:されました|しました)?|outlook for .* を入手',
  'zh-Hans': '(?:发自|来自)我的.*|从我的.*发送|获取 ?outlook.*',
};

const LAST_LINE = new RegExp(`\\s*\\n\\s*(?:${Object.values(SIGNATURES).join('|')})\\s*$`, 'iu');

/** A text without the line that a device put below it ("Sent from my iPhone"); a text that is no more than that stays. */
export const withoutSignature = (text: string): string => text.replace(LAST_LINE, '') || text;
