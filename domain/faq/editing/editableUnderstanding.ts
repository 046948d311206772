import { LOCALES, type Locale } from '../../people/locale.ts';
import type { Edition } from '../entry.ts';
import type { IntentModel } from '../intentModel.ts';
import { learnTools } from '../readingTools.ts';
import { meaningfulUtterances, titlesIn } from '../trainingExamples.ts';
import type { Understand, Utterance } from '../understanding.ts';
import type { UnderstandingParts } from '../understandingParts.ts';
import { understandIn, understandWith } from '../understandWith.ts';
import { type ChangedLanguages, difference, isChanged } from './changedLanguages.ts';
import { toolsFor } from './changedTools.ts';
import { createEditUtterances } from './editedUtterances.ts';
import type { EditedFaq } from './withVersions.ts';

/** How a changed FAQ is read. */
export interface ChangedReading {
  readonly understand: Understand;
  /** Understanding of texts of which the language is known and nothing else. */
  understandIn(locale: Locale): Understand;
  /** What a text means that stands word for word among the examples and titles of a language. */
  labelsOf(text: string, locale: Locale): readonly string[];
}

/** Understanding of the content, over which changes can be laid. */
export interface EditableUnderstanding {
  /** The languages whose examples a changed FAQ has others of than the content. */
  changedIn(faq: EditedFaq): ChangedLanguages;
  /** What is learned of a language, as it is changed or as the content has it. */
  examplesOf(locale: Locale, changed: ChangedLanguages): readonly Utterance[];
  /** Reads by a changed FAQ at once: texts and languages as they are now, models of changed languages as `modelOf` gives them, else the content's. */
  read(faq: EditedFaq, changed: ChangedLanguages, modelOf: (locale: Locale) => IntentModel | undefined): ChangedReading;
  /** Makes a language of the content ready. */
  warmUp(locale: Locale): void;
}

/** Understanding of the content, over which changes can be laid without learning the content anew. */
export function createEditableUnderstanding(
  parts: UnderstandingParts & { readonly program: Edition },
): EditableUnderstanding {
  const own = learnTools(parts);
  const utterances = meaningfulUtterances(parts.utterances, parts.program);
  const edited = createEditUtterances(utterances);
  return {
    changedIn: (faq) => {
      const now = edited(faq);
      const changes = LOCALES.filter((locale) => parts.locales.includes(locale)).map((locale) => {
        const typed = difference(utterances[locale], now[locale]);
        const titles = difference(titlesIn(locale, parts.program), titlesIn(locale, faq.edition));
        return [locale, { typed, titles, examples: [...now[locale], ...titlesIn(locale, faq.edition)] }] as const;
      });
      return new Map(changes.filter(([, change]) => isChanged(change)));
    },
    examplesOf: (locale, changed) => changed.get(locale)?.examples ?? own.examples.get(locale) ?? [],
    read: (faq, changed, modelOf) => {
      const { labelsOf, ...tools } = toolsFor(faq, changed, { own, modelOf });
      return { understand: understandWith(tools), understandIn: (locale) => understandIn(locale, tools), labelsOf };
    },
    warmUp: (locale) => {
      own.modelOf(locale);
    },
  };
}
