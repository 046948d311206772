import { OWN_WORDS } from './constants.ts';
import type { Guess } from './intentModel.ts';
import type { StemmedExample } from './strangeness.ts';

/** The stems of an example, and the label that it stands for. */
export interface LabelledStems extends StemmedExample {
  readonly label: string;
}

/** The words of the entries that people of the organization added, and how common words are in all others. Plain data; empty where nothing was added. */
export interface OwnWords {
  /** The stems of each such entry's examples. */
  readonly stems: ReadonlyMap<string, ReadonlySet<string>>;
  /** In how many examples of other entries and commands each stem occurs, and how many examples these are. */
  readonly counts: ReadonlyMap<string, number>;
  readonly examples: number;
}

/** The own entry that a text's words point to most, and how strongly, 0 to `OWN_WORDS.most`. */
export interface OwnHint {
  readonly label: string;
  readonly strength: number;
}

/** Learns the words of own entries. */
export function learnOwnWords(examples: readonly LabelledStems[]): OwnWords {
  const stems = new Map<string, ReadonlySet<string>>();
  for (const own of examples.filter(isOwn))
    stems.set(own.label, new Set([...(stems.get(own.label) ?? []), ...own.stems]));
  if (stems.size === 0) return { stems, counts: new Map(), examples: 0 };
  const others = examples.filter((example) => example.isInScope && !isOwn(example));
  const counts = new Map<string, number>();
  for (const other of others) for (const stem of new Set(other.stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return { stems, counts, examples: others.length };
}

/**
 * Tells the own entry that stems point to. A title and two variants are too few for a classifier beside entries of a hundred examples each; but who means such an
 * entry says a word that nobody says who means another one: "webinar", "quarantine". What counts is the share of the text's words that the entry has,
 * rare ones more, and how rare the rarest of these is.
 */
export function createOwnHints(own: OwnWords): (stems: readonly string[]) => OwnHint | undefined {
  const rarity = rarityAmong(own);
  const labelsOf = labelsByStem(own, rarity);
  return (stems) => {
    const shared = new Map<string, number>();
    const rarest = new Map<string, number>();
    let all = 0;
    for (const stem of new Set(stems)) {
      const rare = rarity(stem);
      all += rare ** 2;
      for (const label of labelsOf(stem)) {
        shared.set(label, (shared.get(label) ?? 0) + rare ** 2);
        rarest.set(label, Math.max(rarest.get(label) ?? 0, rare));
      }
    }
    const hints = Array.from(shared, ([label, part]) => ({
      label,
      strength: strengthOf((part / all) * (rarest.get(label) ?? 0)),
    }));
    return hints.filter(({ strength }) => strength > 0).sort((a, b) => b.strength - a.strength)[0];
  };
}

/** Moves probabilities towards an own entry; not where something is likely to be done, for no entry takes a command away. */
export function towardsOwn(probabilities: Guess['probabilities'], hint: OwnHint | undefined): Guess['probabilities'] {
  const isCommand = ([label, share]: readonly [string, number]) => label.startsWith('intent:') && share > 0.5;
  if (hint === undefined || [...probabilities].some(isCommand)) return probabilities;
  const { label: own, strength } = hint;
  const moved = ([label, share]: readonly [string, number]) =>
    [label, share * (1 - strength) + (label === own ? strength : 0)] as const;
  return new Map(Array.from(probabilities, moved));
}

/** What people of the organization added stands under ids that begin so, in the database as in exported files. */
const isOwn = ({ label }: LabelledStems): boolean => label.startsWith('own/');

/** How rare a stem is in all other entries: 1 where none has it, near 0 where all do. */
function rarityAmong({ counts, examples }: OwnWords): (stem: string) => number {
  return (stem) => Math.log((1 + examples) / (1 + (counts.get(stem) ?? 0))) / Math.log(1 + examples);
}

/** The own entries that have a stem, or a telling one that it begins or ends with, or that begins or ends with it: "Quarantäneportal". */
function labelsByStem({ stems }: OwnWords, rarity: (stem: string) => number): (stem: string) => ReadonlySet<string> {
  const labels = new Map<string, string[]>();
  for (const [label, ofEntry] of stems)
    for (const stem of ofEntry) labels.set(stem, [...(labels.get(stem) ?? []), label]);
  const telling = [...labels.keys()].filter(
    (stem) => rarity(stem) >= OWN_WORDS.telling && stem.length >= OWN_WORDS.shortest,
  );
  return (stem) => {
    const compounds = stem.length < OWN_WORDS.shortest ? [] : telling.filter((own) => isCompound(own, stem));
    return new Set([stem, ...compounds].flatMap((own) => labels.get(own) ?? []));
  };
}

function isCompound(some: string, other: string): boolean {
  const [short, long] = some.length < other.length ? [some, other] : [other, some];
  const isLonger = long.length - short.length >= OWN_WORDS.fewestMore;
  return isLonger && (long.startsWith(short) || long.endsWith(short));
}

function strengthOf(evidence: number): number {
  return Math.max(0, Math.min(OWN_WORDS.most, OWN_WORDS.slope * (evidence - OWN_WORDS.least)));
}
