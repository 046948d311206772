import { LOCALES } from '../../domain/people/locale.ts';
import type { HandedDraft } from './handedDraft.ts';

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
