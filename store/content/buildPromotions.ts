import type { AnnouncementAction, AnnouncementText } from '../../domain/announcements/announcementText.ts';
import type { Promotion } from '../../domain/announcements/promotion.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import type { RawPromotions } from './readPromotions.ts';

const EMPTY = { title: '', body: '', buttons: {} };

/** The promotions that any language has, in their order. A missing translation is told by the checks. */
export function buildPromotions(raw: Readonly<Record<Locale, RawPromotions>>): readonly Promotion[] {
  const ids = [...new Set(LOCALES.flatMap((locale) => Object.keys(raw[locale])))];
  return ids.map((id) => ({ id, texts: inEachLocale((locale) => textOf(raw[locale][id] ?? EMPTY)) }));
}

function textOf({ title, body, buttons }: RawPromotions[string]): AnnouncementText {
  return {
    title,
    body,
    buttons: Object.entries(buttons).map(([key, words]) => ({ title: words, action: actionOf(key) })),
  };
}

/** What the key of a button says that it does: `enroll`, `ask`, `ask/markets`, `link/hup-page`. */
function actionOf(key: string): AnnouncementAction {
  const [kind, ...rest] = key.split('/');
  const id = rest.join('/');
  if (kind === 'enroll') return { kind };
  if (kind === 'link') return { kind, linkId: id };
  return id === '' ? { kind: 'ask' } : { kind: 'ask', entryId: id };
}
