import type { PlacedIntents } from '../intentModel.ts';
import { createSimilarityIndex } from '../similarityIndex.ts';
import { OUT_OF_SCOPE, type Utterance } from '../understanding.ts';
import type { AlikeExample } from './faqLearner.ts';

/**
 * From this similarity on two texts say nearly the same. Among the content's own examples, which are about different things, fewer than 1 in 50 have one of
 * another entry that is so alike: "How big is the discount?" and "how to get the discount".
 */
const NEARLY_THE_SAME = 0.7;

/** Finds, for some of the examples, those of other entries that say nearly the same; of each entry the most alike one. */
export function alikeAmong(
  examples: readonly Utterance[],
  { vectors, size }: Pick<PlacedIntents, 'vectors' | 'size'>,
): (texts: readonly Utterance[]) => readonly AlikeExample[] {
  return (texts) => {
    const similaritiesWith = createSimilarityIndex(vectors, size);
    const best = new Map<string, AlikeExample & { readonly similarity: number }>();
    for (const { text, label } of texts) {
      const vector = vectors[examples.findIndex((one) => one.text === text && one.label === label)];
      for (const [place, similarity] of (vector ? similaritiesWith(vector) : []).entries()) {
        const like = examples[place];
        if (like === undefined || similarity < NEARLY_THE_SAME || like.label === label || !isOfEntry(like)) continue;
        if (similarity > (best.get(like.label)?.similarity ?? 0)) best.set(like.label, { text, like, similarity });
      }
    }
    return Array.from(best.values(), ({ text, like }) => ({ text, like }));
  };
}

const isOfEntry = ({ label }: Utterance): boolean => label !== OUT_OF_SCOPE && !label.startsWith('intent:');
