import { createUnderstanding } from '../../domain/faq/createUnderstanding.ts';
import type { Understanding } from '../../domain/faq/understanding.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import type { Content } from '../../store/content/content.ts';

/** Says what the bot takes a text for: the id of the entry that answers it, or the name of the intent; else what became of it. */
export type MeaningOf = (text: string, locale: string) => string;

/** Learns from the content, for the edition of August 2020, which takes some seconds. */
export function createMeaning(content: Content): MeaningOf {
  const program = content.editions.get('hup-2020-08');
  if (!program) throw new Error('The content has no edition hup-2020-08');
  const understand = createUnderstanding({ ...content, program, locales: LOCALES });
  return (text, locale) => meaning(understand(text, { locale }));
}

function meaning(understood: Understanding): string {
  if (understood.kind === 'intent') return understood.intent;
  return understood.kind === 'answer' ? understood.ids[0] : `${understood.kind}: ${understood.text}`;
}
