import type { Locale } from '../people/locale.ts';
import { learnTools } from './readingTools.ts';
import type { Understand } from './understanding.ts';
import type { UnderstandingParts } from './understandingParts.ts';
import { understandWith } from './understandWith.ts';

/** Reads texts. Each language is learned, or remembered, when a text first needs it, or beforehand by `warmUp`. */
export interface WarmUnderstand extends Understand {
  warmUp(locale: Locale): void;
}

/** Understanding of what the content's examples mean. Deterministic. */
export function createUnderstanding(parts: UnderstandingParts): WarmUnderstand {
  const tools = learnTools(parts);
  const warmUp = (locale: Locale): void => {
    tools.modelOf(locale);
  };
  return Object.assign(understandWith(tools), { warmUp });
}
