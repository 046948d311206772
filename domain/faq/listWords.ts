const WORDS_BY_LANGUAGE = {
  en: 'and or nor the in',
  fr: 'et ou ni le la les l au aux en a',
  de: 'und oder sowie noch in der die das dem den im',
  es: 'y e o u ni en el los las',
  pt: 'ou nem em no na nos nas os as',
  it: 'ed oppure ne nel nella il lo i gli',
  nl: 'of het',
} as const;

/** Words between two places that continue a list. */
export const LIST_WORDS: ReadonlySet<string> = new Set(
  Object.values(WORDS_BY_LANGUAGE).flatMap((words) => words.split(' ')),
);

/** The same in Japanese and Chinese, where the words stand together. */
export const LIST_SIGNS = /^[・]?(?:と|や|とか|も|か|および|または|それに|和|与|及|或|或者|以及|还有|跟)$/;
