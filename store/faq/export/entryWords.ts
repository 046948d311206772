import { type Document, isMap, isScalar, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { EntryText } from '../../../domain/faq/entry.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import type { EntryChange } from './entryLines.ts';

/** An edition's words in one language, with those of the changed entries; all else stays as it is written, comments too. */
export function withEntryWords(text: string, changes: readonly EntryChange[], locale: Locale): string {
  if (changes.length === 0) return text;
  const document = parseDocument(text);
  const entries = entriesIn(document);
  for (const { id, edit, inFiles, source } of changes) {
    if (source) document.setIn(['sources', source.id], source.title[locale]);
    const words = edit && (edit.texts[locale] ?? inFiles?.[locale]);
    if (words) putWords(document, entries, id, words);
    else entries.delete(id);
  }
  return document.toString({ lineWidth: 0 });
}

/** An edition's `sources.yaml`, with those of the entries that were added. */
export function withSources(text: string, changes: readonly EntryChange[]): string {
  const sources = changes.flatMap(({ source }) => (source ? [source] : []));
  if (sources.length === 0) return text;
  const document = parseDocument(text);
  for (const { id, date } of sources) document.set(spaced(id), { date });
  return document.toString({ lineWidth: 0 });
}

/** A file of an edition without what is told of entries that are not there: `changes.yaml`, or its words. */
export function withoutChangesOf(text: string, path: readonly string[], isThere: (entryId: string) => boolean): string {
  const document = parseDocument(text);
  const changes = document.getIn(path);
  const names = isMap(changes) ? changes.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : [];
  const gone = names.filter((name) => !isThere(name));
  for (const name of gone) document.deleteIn([...path, name]);
  return gone.length === 0 ? text : document.toString({ lineWidth: 0 });
}

function entriesIn(document: Document): YAMLMap {
  const found = document.get('entries');
  if (isMap(found)) return found;
  const made = document.createNode({});
  document.set('entries', made);
  return made as YAMLMap;
}

function putWords(document: Document, entries: YAMLMap, id: string, { question, answer }: EntryText): void {
  const known = entries.get(id);
  if (isMap(known)) {
    setText(known, 'question', question);
    setText(known, 'answer', answer);
    return;
  }
  const block = new Scalar(`${answer.trim()}\n`);
  block.type = 'BLOCK_LITERAL';
  entries.add(document.createPair(spaced(id), { question, answer: block }));
}

/** Leaves what says the same as it is written. */
function setText(words: YAMLMap, name: keyof EntryText, text: string): void {
  const scalar = words.get(name, true);
  if (!isScalar(scalar)) words.set(name, text);
  else if (String(scalar.value).trim() !== text.trim())
    scalar.value = String(scalar.value).endsWith('\n') ? `${text.trim()}\n` : text.trim();
}

/** A key with an empty line before it. */
function spaced(id: string): Scalar {
  const key = new Scalar(id);
  key.spaceBefore = true;
  return key;
}
