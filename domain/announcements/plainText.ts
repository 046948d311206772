import { markdownProblems } from './markdownProblems.ts';

/** One line without signs that do something, hide something or turn it round. */
export const isPlain = (text: string): boolean => !text.includes('\n') && markdownProblems(text).length === 0;

/** Whether there is nothing to be seen: a letter that shows nothing (U+3164) or a blank that counts as a symbol (U+2800) is nothing. */
export const isEmpty = (text: string): boolean =>
  !/[\p{L}\p{N}\p{S}]/u.test(text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, ''));
