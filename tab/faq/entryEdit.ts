import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { FAQ_LIMITS } from '../../domain/faq/editing/faqEdit.ts';
import type { EntryText } from '../../domain/faq/entry.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import type { HandedDraft } from './handedDraft.ts';

const NOTHING: EntryText = { question: '', answer: '' };

/** A new entry in which nothing is written yet. */
export function emptyEdit(locale: Locale): FaqEditRequest {
  return draftEdit({ locale, question: '', variants: [] });
}

/** A new entry with what was handed over. */
export function draftEdit({ locale, question, answer = '', variants }: HandedDraft): FaqEditRequest {
  return {
    ...{ audience: 'employee', related: [], enroll: false, writtenIn: locale },
    texts: {
      [locale]: { question: question.slice(0, FAQ_LIMITS.question), answer: answer.slice(0, FAQ_LIMITS.answer) },
    },
    variants: variants.length > 0 ? { [locale]: [...withLines([], variants.join('\n')).variants] } : {},
  };
}

/** With this text of a language, or without one. */
export function withText(edit: FaqEditRequest, locale: Locale, text: EntryText | undefined): FaqEditRequest {
  const { [locale]: _, ...others } = edit.texts;
  return { ...edit, texts: text ? { ...edit.texts, [locale]: text } : others };
}

/** A text to begin with. */
export const emptyText = (): EntryText => NOTHING;

/** Lines, each of them another way to ask, beside those that are there; what is too long, or too much, is left over. */
export function withLines(
  known: readonly string[],
  typed: string,
): { readonly variants: readonly string[]; readonly left: readonly string[] } {
  const variants = [...known];
  const left: string[] = [];
  for (const line of typed.split('\n').map((each) => each.trim())) {
    const isKnown = variants.some((variant) => variant.toLowerCase() === line.toLowerCase());
    if (line === '' || isKnown) continue;
    const fits = line.length <= FAQ_LIMITS.variant && variants.length < FAQ_LIMITS.variants;
    (fits ? variants : left).push(line);
  }
  return { variants, left };
}

/** As it is sent: a language in which nothing is written has no text. */
export function tidyEdit(edit: FaqEditRequest): FaqEditRequest {
  const texts = Object.entries(edit.texts).filter(([, { question, answer }]) => question.trim() + answer.trim() !== '');
  return { ...edit, texts: Object.fromEntries(texts) };
}

/** Languages without a text. */
export const missingIn = ({ texts }: Pick<FaqEditRequest, 'texts'>): readonly Locale[] =>
  LOCALES.filter((locale) => !texts[locale]);
