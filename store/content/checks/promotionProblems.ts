import { filledText, type Promotion } from '../../../domain/announcements/promotion.ts';
import { type TextRules, textProblems } from '../../../domain/announcements/textProblems.ts';
import type { Edition } from '../../../domain/faq/entry.ts';
import { shownLink } from '../../../domain/faq/shownLink.ts';
import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import { buildPromotions } from '../buildPromotions.ts';
import type { Problem } from '../problem.ts';
import type { RawContent } from '../rawContent.ts';

/** Promotions that a language lacks or that do something else there, and such as HR could not submit as they are, in whichever edition. */
export function promotionProblems(raw: RawContent['promotions'], editions: ReadonlyMap<string, Edition>): Problem[] {
  return buildPromotions(raw).flatMap((promotion) =>
    LOCALES.flatMap((locale) => {
      const own = raw[locale][promotion.id];
      const at = { file: `promotions/${locale}.yaml`, place: promotion.id };
      if (own === undefined) return [{ ...at, message: 'the translation of this promotion is missing' }];
      const found = [
        ...unlikeTheFirst(raw, promotion.id, locale),
        ...strayPlaceholders(own),
        ...unfit(promotion, locale, editions),
      ];
      return [...new Set(found)].map((message) => ({ ...at, message }));
    }),
  );
}

function unlikeTheFirst(raw: RawContent['promotions'], id: string, locale: Locale): string[] {
  const first = LOCALES.find((other) => raw[other][id] !== undefined) ?? locale;
  const buttonsIn = (other: Locale): string => Object.keys(raw[other][id]?.buttons ?? {}).join(', ');
  if (buttonsIn(locale) === buttonsIn(first)) return [];
  return [`the buttons are "${buttonsIn(locale)}", in ${first} "${buttonsIn(first)}"`];
}

function strayPlaceholders({ title, body, buttons }: RawContent['promotions'][Locale][string]): string[] {
  const words = [title, body, ...Object.values(buttons)].join(' ');
  const stray = [...words.matchAll(/\{\w*\}/g)].map(([name]) => name).filter((name) => name !== '{program}');
  return stray.map((name) => `nothing is filled in for ${name}`);
}

function unfit({ texts }: Promotion, locale: Locale, editions: ReadonlyMap<string, Edition>): string[] {
  return [...editions.values()].flatMap((edition) =>
    textProblems(filledText(texts[locale], edition.name[locale]), locale, rulesOf(edition)).map(
      (name) => `it could not be sent: ${name}`,
    ),
  );
}

/** Its size is that of its few words. */
function rulesOf({ entries, links }: Edition): TextRules {
  const ids = Object.keys(links);
  return {
    entryIds: new Set(entries.keys()),
    linkIds: new Set(ids),
    shownLinkIds: new Set(ids.filter((id) => shownLink(links, id) !== undefined)),
    cardBytes: () => 0,
  };
}
