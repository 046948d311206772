import type { Locale } from '../../domain/people/locale.ts';

/** The fonts of Windows, Apple and Linux for scripts that Segoe UI lacks. Without them a Japanese text may be drawn with Chinese shapes of its characters. */
const OF_SCRIPT: Partial<Readonly<Record<Locale, string>>> = {
  ja: 'Yu Gothic UI, Hiragino Sans, Noto Sans CJK JP, ',
  'zh-Hans': 'Microsoft YaHei UI, PingFang SC, Noto Sans CJK SC, ',
};

/** The fonts in which a page or a mail of this language is read, the best first, as CSS. No name needs quotes, so that it fits into an attribute. */
export function fontFamilies(locale: Locale): string {
  return `Segoe UI, ${OF_SCRIPT[locale] ?? ''}system-ui, Helvetica, Arial, sans-serif`;
}
