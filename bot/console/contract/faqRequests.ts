import { z } from 'zod';
import { FAQ_LIMITS } from '../../../domain/faq/editing/faqEdit.ts';
import { LOCALES } from '../../../domain/people/locale.ts';

const entryId = z.string().regex(/^[a-z0-9][a-z0-9/-]{0,99}$/);
const locale = z.enum(LOCALES);

/** `?entry=`: ids of entries have slashes, so they stand in the query. */
export const entryQuery = z.strictObject({ entry: entryId });

/** An entry as it is saved: what is too long is refused here, what is missing or dangerous by the check. */
export const faqEdit = z.strictObject({
  audience: z.enum(['employee', 'administrator']),
  related: z.array(entryId).max(FAQ_LIMITS.related),
  enroll: z.boolean(),
  texts: z.partialRecord(
    locale,
    z.strictObject({
      question: z.string().trim().max(FAQ_LIMITS.question),
      answer: z.string().trim().max(FAQ_LIMITS.answer),
    }),
  ),
  variants: z.partialRecord(locale, z.array(z.string().trim().min(1).max(FAQ_LIMITS.variant)).max(FAQ_LIMITS.variants)),
  writtenIn: locale,
});

/** `POST faq/check`: what a change would do. Without `edit` the entry would be deleted. */
export const faqCheck = z.strictObject({ entryId, edit: faqEdit.optional() });

/** `POST faq/versions`: publishes a change, or proposes it where a second person has to approve. A new entry has base 0 and an id `own/...`. */
export const faqChange = z.strictObject({
  entryId,
  base: z.int().min(0),
  edit: faqEdit.optional(),
  /** The version whose words it brings back. */
  restores: z.int().min(1).optional(),
  ticketId: z.uuid().optional(),
});

/** `POST faq/versions/:number/decision`. */
export const faqDecision = z.strictObject({ decision: z.enum(['published', 'rejected']) });

/** `POST faq/preview`: the card as `locale`'s readers get it. */
export const faqPreview = z.strictObject({ entryId, edit: faqEdit, locale });

export type FaqEditRequest = z.infer<typeof faqEdit>;
export type FaqCheckRequest = z.infer<typeof faqCheck>;
export type FaqChangeRequest = z.infer<typeof faqChange>;
export type FaqPreviewRequest = z.infer<typeof faqPreview>;
