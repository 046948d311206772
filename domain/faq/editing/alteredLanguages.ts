import { LOCALES } from '../../people/locale.ts';
import type { Utterance } from '../understanding.ts';
import { type ChangedLanguages, difference } from './changedLanguages.ts';
import type { EditableUnderstanding } from './editableUnderstanding.ts';
import type { AlteredLanguage } from './faqCheckParts.ts';

/** The languages whose examples differ between two states of the FAQ, and what is new in them of one entry. */
export function alteredLanguages(
  understanding: Pick<EditableUnderstanding, 'examplesOf'>,
  { before, after }: { readonly before: ChangedLanguages; readonly after: ChangedLanguages },
  entryId: string,
): readonly AlteredLanguage[] {
  return LOCALES.flatMap((locale) => {
    const examples = understanding.examplesOf(locale, after);
    const { added, removed } = difference(understanding.examplesOf(locale, before), examples);
    const own = added.filter(({ label }: Utterance) => label === entryId);
    return added.length + removed.length > 0 ? [{ locale, examples, added: own }] : [];
  });
}
