import { createUnderstanding } from '../../domain/faq/createUnderstanding.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Understand } from '../../domain/faq/understanding.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import type { Content } from '../../store/content/content.ts';
import { projectLearnedCache } from '../../store/learnedCache.ts';

/** The understanding of an edition, with every language learned already. */
export function warmUnderstanding(content: Content, program: Edition): Understand {
  const understand = createUnderstanding({ ...content, program, locales: LOCALES, remember: projectLearnedCache() });
  LOCALES.forEach(understand.warmUp);
  return understand;
}
