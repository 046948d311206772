import { DEFAULT_LOCALE, type Locale, localeOf } from '../../domain/people/locale.ts';
import type { PageRequest } from '../http/pageRoute.ts';

/** The first content language that the reader's browser asks for (RFC 9110, section 12.5.4; listed best first, as browsers do). */
export function localeOfReader({ acceptLanguage = '' }: Pick<PageRequest, 'acceptLanguage'>): Locale {
  const tags = acceptLanguage.split(',').map((range) => range.split(';')[0]?.trim());
  return tags.map(localeOf).find((locale) => locale !== undefined) ?? DEFAULT_LOCALE;
}
