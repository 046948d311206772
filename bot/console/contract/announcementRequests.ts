import { z } from 'zod';
import { TEXT_LIMITS } from '../../../domain/announcements/announcementText.ts';
import { ENROLLMENT_FILTERS } from '../../../domain/announcements/audience.ts';
import { RESENT_STATES } from '../../../domain/announcements/ledger.ts';
import { ROLES } from '../../../domain/console/roles.ts';
import { LOCALES } from '../../../domain/people/locale.ts';

const id = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const locale = z.enum(LOCALES);
const httpsUrl = z.url({ protocol: /^https$/ }).max(TEXT_LIMITS.url);
/** A moment, within what the database and calendars take: announcements are of these years. */
export const moment = z.iso.datetime({ offset: true }).refine((text) => {
  const year = new Date(text).getUTCFullYear();
  return year >= 2000 && year < 2100;
});
/** `GET announcements?before=`: after which announcement a page of the list begins, as its moment, a slash and its id. */
export const listPlace = z.string().transform((text, context) => {
  const slash = text.indexOf('/');
  const place = z.object({ moment, id }).safeParse({ moment: text.slice(0, slash), id: text.slice(slash + 1) });
  if (place.success) return place.data;
  context.addIssue({ code: 'custom', message: 'no place in the list' });
  return z.NEVER;
});
/** Without control characters, which nobody types and the database refuses in part. */
const line = z.string().regex(/^(?![\s\S]*(?![\t\n\r])\p{Cc})/u);
const version = z.int().min(1);

const action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enroll') }),
  z.strictObject({ kind: z.literal('ask'), entryId: id.optional() }),
  z.strictObject({ kind: z.literal('link'), linkId: id }),
]);

/** An announcement in one language, as it is saved: a draft may be unfinished, so that only what is too long or no address is refused here. */
export const announcementText = z.strictObject({
  title: line.trim().max(TEXT_LIMITS.title),
  body: line.max(TEXT_LIMITS.body),
  image: z.strictObject({ url: httpsUrl, alt: z.string().trim().min(1).max(TEXT_LIMITS.alt) }).optional(),
  buttons: z
    .array(z.strictObject({ title: z.string().trim().min(1).max(TEXT_LIMITS.buttonTitle), action }))
    .max(TEXT_LIMITS.buttons),
});

/** An announcement's texts by language. */
export const announcementTexts = z.partialRecord(locale, announcementText);

/** Who is to get it. */
export const audience = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    markets: z.array(z.string().regex(/^[A-Z]{2}$/)).max(300),
    locales: z.array(locale).max(LOCALES.length),
    enrollment: z.enum(ENROLLMENT_FILTERS).optional(),
  }),
  z.strictObject({ kind: z.literal('team-members'), teamIds: z.array(id).min(1).max(100) }),
  z.strictObject({ kind: z.literal('channels'), teamIds: z.array(id).min(1).max(100) }),
]);

/** `POST announcements` and, with the version that it changes, `PUT announcements/:id`. */
export const draft = z.strictObject({
  texts: announcementTexts,
  fallbackLocale: locale,
  audience,
  expiresAt: moment.optional(),
});
export const draftChange = z.strictObject({ version, draft });

/** `POST announcements/:id/steps`: moves an announcement on. `headCount` is what was typed where a step asks for it. */
export const step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('submit'), version }),
  z.strictObject({ step: z.literal('approve'), version }),
  z.strictObject({ step: z.literal('send-back'), version, note: line.trim().max(1_000) }),
  /** Without `sendAt` it begins when the undo window is over. */
  z.strictObject({
    step: z.literal('schedule'),
    version,
    sendAt: moment.optional(),
    headCount: z.int().min(0).optional(),
  }),
  /** Back to `approved`, as long as nothing went out. */
  z.strictObject({ step: z.literal('undo'), version }),
  z.strictObject({ step: z.literal('pause'), version }),
  z.strictObject({ step: z.literal('resume'), version, headCount: z.int().min(0).optional() }),
  z.strictObject({ step: z.literal('cancel'), version }),
]);

/** `POST announcements/:id/resend`. */
export const resend = z.strictObject({ version, states: z.array(z.enum(RESENT_STATES)).min(1) });

/** `POST announcements/:id/amendments`. */
export const amendment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('correct'), version, texts: announcementTexts }),
  z.strictObject({ kind: z.literal('recall'), version }),
]);

/** `POST preview`: the card as `locale`'s readers get it. */
export const preview = z.strictObject({ text: announcementText, locale });

/** `POST announcements/:id/test`: sends it to oneself. */
export const testSend = z.strictObject({ locale });

/** `PUT roles/:personId`. */
export const roles = z.strictObject({ roles: z.array(z.enum(ROLES)) });

export type ListPlace = z.infer<typeof listPlace>;
export type Draft = z.infer<typeof draft>;
export type Step = z.infer<typeof step>;
export type AmendmentRequest = z.infer<typeof amendment>;
export type PreviewRequest = z.infer<typeof preview>;
export type ResendRequest = z.infer<typeof resend>;
