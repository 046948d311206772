import type { Locale } from '../../domain/people/locale.ts';

/** A run of words that stands in both texts, only in the first, or only in the second. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** What changed between two texts, word by word (as the language parts words), in the order of reading; what went stands before what came. */
export function wordDiff(before: string, after: string, locale: Locale): readonly DiffPart[] {
  const [old, now] = [wordsOf(before, locale), wordsOf(after, locale)];
  const lengths = commonLengths(old, now);
  const parts: DiffPart[] = [];
  const put = (kind: DiffPart['kind'], text = ''): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts.splice(-1, 1, { kind, text: last.text + text });
    else parts.push({ kind, text });
  };
  let [left, right] = [0, 0];
  while (left < old.length || right < now.length) {
    if (left < old.length && old[left] === now[right]) {
      put('same', old[left]);
      left += 1;
      right += 1;
    } else if (lengthAt(lengths, left + 1, right) >= lengthAt(lengths, left, right + 1) && left < old.length) {
      put('gone', old[left]);
      left += 1;
    } else {
      put('come', now[right]);
      right += 1;
    }
  }
  return inReadingOrder(parts);
}

function wordsOf(text: string, locale: Locale): readonly string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** For each pair of places, how many words are common from there on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = now.length - 1; right >= 0; right -= 1) {
      const row = rows[left] as Uint16Array;
      const longer = Math.max(lengthAt(rows, left + 1, right), row[right + 1] ?? 0);
      row[right] = old[left] === now[right] ? lengthAt(rows, left + 1, right + 1) + 1 : longer;
    }
  }
  return rows;
}

const lengthAt = (rows: readonly Uint16Array[], left: number, right: number): number => rows[left]?.[right] ?? 0;

/** Spaces between changed words go along with them: a change of several words is read as one. */
function inReadingOrder(parts: readonly DiffPart[]): readonly DiffPart[] {
  const read: DiffPart[] = [];
  let [gone, come] = ['', ''];
  const close = (): void => {
    if (gone !== '') read.push({ kind: 'gone', text: gone });
    if (come !== '') read.push({ kind: 'come', text: come });
    [gone, come] = ['', ''];
  };
  parts.forEach(({ kind, text }, index) => {
    const isBetween =
      kind === 'same' && text.trim() === '' && !text.includes('\n') && index > 0 && index < parts.length - 1;
    if (kind === 'gone' || isBetween) gone += text;
    if (kind === 'come' || isBetween) come += text;
    if (kind !== 'same' || isBetween) return;
    close();
    read.push({ kind, text });
  });
  close();
  return read;
}
