import type { z } from 'zod';
import type { ContentReader } from './contentReader.ts';
import { promotionsSchema } from './schemas.ts';

/** Ready-made announcements in one language, by id. */
export type RawPromotions = z.infer<typeof promotionsSchema>;

/** `promotions/<locale>.yaml`, where there is one. */
export function readPromotions(reader: ContentReader, locale: string): RawPromotions {
  const file = `promotions/${locale}.yaml`;
  return (reader.has(file) && reader.yaml(file, promotionsSchema)) || {};
}
