import { UNDERSTAND } from './enrollmentTalk.ts';

/** What the bot takes a text for: the id of the entry that answers it, or the name of the intent; else what became of it. */
export function meaningOf(text: string, locale: string): string {
  const understood = UNDERSTAND(text, { locale });
  if (understood.kind === 'intent') return understood.intent;
  return understood.kind === 'answer' ? understood.ids[0] : `${understood.kind}: ${understood.text}`;
}
