import { LOCALES, type Locale } from '../../domain/people/locale.ts';

/** What another page hands to the editor of a new entry: too long for an address. */
export interface HandedDraft {
  readonly locale: Locale;
  readonly question: string;
  readonly answer?: string | undefined;
  /** What people asked in their own words. */
  readonly variants: readonly string[];
}

/** Where it lies on its way; within this window only. */
const KEPT = 'faq-draft';

/** Lays a draft ready; whoever opens a new entry next finds it there. */
export function handOver(draft: HandedDraft): void {
  sessionStorage.setItem(KEPT, JSON.stringify(draft));
}

/** What lies there; undefined where nothing does. It stays until `forgetHandedOver`. */
export function handedOver(): HandedDraft | undefined {
  const kept = sessionStorage.getItem(KEPT);
  if (kept === null) return undefined;
  const { locale, question, answer, variants } = JSON.parse(kept) as HandedDraft;
  return LOCALES.includes(locale) ? { locale, question, answer, variants } : undefined;
}

/** Once it has been taken up. */
export function forgetHandedOver(): void {
  sessionStorage.removeItem(KEPT);
}
