import { ISO_MARKETS } from '../isoMarkets.ts';

/** Signs of Markdown, quotes and brackets around or within words, which the eye reads past. */
const AROUND = /[*_\\"'’‘“”«»()[\]]/gu;
/** Something with dots in it, or behind a scheme or `www.`, as addresses have it. */
const ADDRESS_LIKE = /((?:[a-z][a-z\d+.-]*:\/\/|www\.)*)([\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+)/giu;
/** Top-level domains that people know, besides those of countries; a file's ending (`guide.pdf`) is none. */
const TOP_LEVELS = new Set([
  ...[
    'com',
    'net',
    'org',
    'info',
    'biz',
    'edu',
    'gov',
    'int',
    'app',
    'dev',
    'cloud',
    'online',
    'site',
    'shop',
    'store',
  ],
  ...['example', 'eu', 'uk'],
  ...ISO_MARKETS.map((code) => code.toLowerCase()),
]);

/** The hosts that words name, as a reader takes them: anywhere in the words, with or without a scheme, whatever signs stand around. In lower case, without `www.`. */
export function namedHosts(words: string): readonly string[] {
  const read = words.normalize('NFKC').replace(AROUND, '');
  return [...read.matchAll(ADDRESS_LIKE)].flatMap(([, before = '', host = '']) => {
    const named = host.toLowerCase().replace(/^www\./, '');
    const last = named.split('.').at(-1) ?? '';
    return before !== '' || TOP_LEVELS.has(last) ? [named] : [];
  });
}
