import { z } from 'zod';
import { DEFAULT_LOCALE, LOCALES } from '../../../domain/people/locale.ts';

/** What `insights` and `insights.csv` are asked for. Without days it is about the last 30; an empty `locale` is every language. */
export const insightsQuery = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  locale: z
    .union([z.enum(LOCALES), z.literal('')])
    .optional()
    .transform((locale) => locale || undefined),
  language: z.enum(LOCALES).default(DEFAULT_LOCALE),
});
export type InsightsQuery = z.infer<typeof insightsQuery>;

/** More days at a time are not shown. */
export const MOST_DAYS = 366;
