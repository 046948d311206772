import type { FaqEdit, FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { NewFaqVersion } from '../../domain/faq/editing/faqStore.ts';

const WRITTEN = new Date('2026-11-20T09:00:00Z');

/** An entry as somebody wrote it in English: how to ride to work. */
export function anEdit(changes: Partial<FaqEdit> = {}): FaqEdit {
  return {
    audience: 'employee',
    related: [],
    enroll: false,
    texts: { en: { question: 'Where do I park my bicycle?', answer: 'Behind the **canteen**.' } },
    variants: { en: ['bike parking', 'where can bicycles stand'] },
    writtenIn: 'en',
    ...changes,
  };
}

/** A published version that is to be kept. */
export function newVersion(changes: Partial<NewFaqVersion> = {}): NewFaqVersion {
  return {
    edition: 'first',
    entryId: 'own/bicycle',
    edit: anEdit(),
    base: 0,
    state: 'published',
    author: 'expert',
    at: WRITTEN,
    ...changes,
  };
}

/** The same as it was kept. */
export function aVersion(number: number, changes: Partial<FaqVersion> = {}): FaqVersion {
  return { ...newVersion(), number, ...changes };
}
