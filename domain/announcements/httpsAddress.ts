/** What is wrong with an address that HR typed. `look-alike`: its host could be taken for another one. */
export type AddressProblem = 'not-https' | 'bad-address' | 'look-alike';

/** The scheme, the host, its port, and the rest, of which nothing can end a Markdown link or begin HTML. */
const ADDRESS = /^https:\/\/([^/?#:@\s]+)(?::\d{1,5})?(?:[/?#][\p{L}\p{M}\p{N}\-._~:/?#@!$&*+,;=%]*)?$/iu;
const LABEL = /^[\p{L}\p{M}\p{N}-]+$/u;
/** Latin as European languages spell with it; without the letters that differ from an ASCII one by a dot or a hook (`ı`, `ɡ`). */
const LATIN_LABEL = /^[a-z\d\u00df-\u00f6\u00f8-\u0130\u0132-\u0137\u0139-\u0148\u014c-\u017e-]+$/;
const CHINESE_OR_JAPANESE_LABEL = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d-]+$/u;
/** A top-level domain: never a number, so that no way of writing an IP address passes. */
const TOP_LEVEL = /^(xn--[a-z\d-]+|[a-z]{2,63})$/;
const LOCAL_NAMES = ['localhost', 'localdomain'];

/** What is wrong with an address to which a card is to lead; undefined where it is an https address of a host with a proper name. */
export function addressProblem(address: string): AddressProblem | undefined {
  if (!/^https:/i.test(address)) return 'not-https';
  const host = ADDRESS.exec(address)?.[1]?.toLowerCase();
  if (host === undefined || !URL.canParse(address)) return 'bad-address';
  const labels = host.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return 'bad-address';
  if (!isReadAsWritten(host, labels)) return 'look-alike';
  const last = new URL(address).hostname.split('.').at(-1) ?? '';
  return TOP_LEVEL.test(last) && !LOCAL_NAMES.includes(last) ? undefined : 'bad-address';
}

/**
 * Whether a host's letters are those that one reads. Each label is in Latin letters, or in Chinese or Japanese ones, which nobody confuses
 * with them; other alphabets (Cyrillic, Greek) hold letters that look Latin, and none of the content's languages is written in them. A
 * label in punycode (`xn--`) shows nothing at all.
 */
function isReadAsWritten(host: string, labels: readonly string[]): boolean {
  return (
    host.normalize('NFKC') === host &&
    labels.every(
      (label) => !label.startsWith('xn--') && (LATIN_LABEL.test(label) || CHINESE_OR_JAPANESE_LABEL.test(label)),
    )
  );
}
