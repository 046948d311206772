import type { KnownPlace } from './knownPlaces.ts';
import { beginsWithSign } from './typedWords.ts';

/** A place in a run of signs: where it begins and ends in the run. */
export interface PlaceInRun {
  readonly place: KnownPlace;
  readonly from: number;
  readonly to: number;
}

/** Finds the places in a run of Chinese or Japanese signs, in order. */
export type FindInRun = (run: string) => PlaceInRun[];

/** What, with the last sign of a place's name, makes it a language ("日本語", "にほんご"), a script ("ローマ字") or a person ("福岡さん"). */
const NOT_A_PLACE = /^(?:.(?:語|语|字|さん|様|氏|くん)|んご)/;
/** What belongs to a place's name even where the dictionary has both as one word: people, parts of countries, "made in". */
const PART_OF_PLACE = /^[人市州省府都県道区国内産产製制]/;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HAN = /\p{Script=Han}/u;
/** Only names of so many signs turn up within other words by chance. */
const SHORT_NAME = 2;
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Names are searched at every sign, the longest first, and must not be a part of another word. */
export function createRunFinder(known: ReadonlyMap<string, KnownPlace>): FindInRun {
  const byStart = namesByStart(known.keys());
  return (run) => {
    const found: PlaceInRun[] = [];
    const isWhole = wholeNamesIn(run);
    for (let from = 0; from < run.length - 1; ) {
      const candidates = byStart.get(run.slice(from, from + 2)) ?? [];
      const name = candidates.find((each) => run.startsWith(each, from) && isWhole(from, from + each.length));
      const place = name === undefined ? undefined : known.get(name);
      const to = from + (name?.length ?? 1);
      if (place !== undefined) found.push({ place, from, to });
      from = to;
    }
    return found;
  };
}

/** The names by their first two signs, the longest first. */
function namesByStart(names: Iterable<string>): Map<string, string[]> {
  const byStart = new Map<string, string[]>();
  for (const name of [...names].filter(beginsWithSign).sort((a, b) => b.length - a.length)) {
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  return byStart;
}

/** Tells of each name in a run whether it stands for itself: "タイ" is no place in "タイトル", nor "海地" in "沿海地区". */
function wholeNamesIn(run: string): (from: number, to: number) => boolean {
  const isInsideKatakana = (edge: number): boolean =>
    KATAKANA.test(run.charAt(edge - 1)) && KATAKANA.test(run.charAt(edge));
  let words: DictionaryWords | undefined;
  return (from, to) => {
    if (NOT_A_PLACE.test(run.slice(to - 1, to + 2)) || isInsideKatakana(from) || isInsideKatakana(to)) return false;
    if (to - from > SHORT_NAME || !HAN.test(run.slice(from, to))) return true;
    words ??= dictionaryWords(run);
    const end = words.endAt(to - 1);
    const isInsideName = words.startAt(to - 1) > from;
    return words.startAt(from) === from && (end <= to || (!isInsideName && PART_OF_PLACE.test(run.slice(to))));
  };
}

/** Where the word of the dictionary (ICU's) that covers a sign begins, and ends. */
interface DictionaryWords {
  startAt(sign: number): number;
  endAt(sign: number): number;
}

function dictionaryWords(run: string): DictionaryWords {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of SEGMENTER.segment(run))
    for (let sign = index; sign < index + segment.length; sign += 1) {
      starts[sign] = index;
      ends[sign] = index + segment.length;
    }
  return { startAt: (sign) => starts[sign] ?? sign, endAt: (sign) => ends[sign] ?? sign + 1 };
}
