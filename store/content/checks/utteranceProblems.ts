import { comparable } from '../../../domain/faq/comparable.ts';
import { OWN_ENTRY_ID } from '../../../domain/faq/editing/faqEdit.ts';
import type { Edition } from '../../../domain/faq/entry.ts';
import { INTENTS } from '../../../domain/faq/understanding.ts';
import { LOCALES, type Locale } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { LocatedUtterance, RawContent } from '../rawContent.ts';

/** Examples that belong to nothing, things without examples (an entry of the organization may do with its title), and examples that stand twice. */
export function utteranceProblems(
  utterances: RawContent['utterances'],
  editions: ReadonlyMap<string, Edition>,
): Problem[] {
  const entries = new Set([...editions.values()].flatMap((edition) => [...edition.entries.keys()]));
  const own = new Set([...entries].filter((id) => OWN_ENTRY_ID.test(id)));
  const labels = new Set([...entries, ...INTENTS.map((intent) => `intent:${intent}`), 'out-of-scope']);
  return LOCALES.flatMap((locale) => [
    ...unknownLabels(utterances[locale], labels),
    ...withoutExamples(utterances[locale], new Set([...labels].filter((label) => !own.has(label))), locale),
    ...duplicates(utterances[locale]),
  ]);
}

function unknownLabels(utterances: readonly LocatedUtterance[], labels: ReadonlySet<string>): Problem[] {
  const files = new Map(utterances.map(({ file, label }) => [file, label]));
  return [...files]
    .filter(([, label]) => !labels.has(label))
    .map(([file, label]) => ({ file, place: '1', message: `there is no entry or intent "${label}"` }));
}

function withoutExamples(utterances: readonly LocatedUtterance[], labels: ReadonlySet<string>, locale: Locale) {
  const covered = new Set(utterances.map(({ label }) => label));
  return [...labels]
    .filter((label) => !covered.has(label))
    .map((label) => ({ file: `utterances/${locale}/${fileOf(label)}`, place: '1', message: 'there are no examples' }));
}

function fileOf(label: string): string {
  if (label === 'out-of-scope') return 'out-of-scope.txt';
  return label.startsWith('intent:') ? `intents/${label.slice('intent:'.length)}.txt` : `topics/${label}.txt`;
}

function duplicates(utterances: readonly LocatedUtterance[]): Problem[] {
  const first = new Map<string, LocatedUtterance>();
  return utterances.flatMap((utterance) => {
    const key = comparable(utterance.text);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, utterance);
    const message = `"${utterance.text}" stands in ${earlier?.file}:${earlier?.line} too`;
    return earlier === undefined ? [] : [{ file: utterance.file, place: String(utterance.line), message }];
  });
}
