import type { Locale } from '../people/locale.ts';
import type { SynonymGroups } from './concepts.ts';
import type { Edition } from './entry.ts';
import type { MarketData } from './marketCandidates.ts';
import type { Places } from './places.ts';
import type { Remember } from './remember.ts';
import type { Abbreviations } from './tokenReader.ts';
import type { UtterancesByLocale } from './trainingExamples.ts';

/** What understanding is made from. */
export interface UnderstandingParts {
  readonly utterances: UtterancesByLocale;
  readonly synonyms: Readonly<Record<Locale, SynonymGroups>>;
  readonly abbreviations: Readonly<Record<Locale, Abbreviations>>;
  readonly places: Places;
  readonly program: MarketData & Pick<Edition, 'entries'>;
  /** The languages to learn. A text is told to be in any of the content's, so one that is left out here is read in vain: for tests. */
  readonly locales: readonly Locale[];
  /** Spares learning what was learned before; without it, each understanding learns anew. */
  readonly remember?: Remember | undefined;
}
