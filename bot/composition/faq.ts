import { projectLearnedCache } from '../../store/learnedCache.ts';
import { createFaqEditing, type FaqEditing } from '../faq/faqEditing.ts';
import type { PastFaq } from '../faq/lastTitles.ts';
import { type LearnerElsewhere, learnElsewhere } from '../faq/learnElsewhere.ts';
import type { Shared } from './shared.ts';

/** The FAQ, as the chat, the console and the jobs share it. */
export interface SharedFaq extends FaqEditing {
  /** To begin before the first change comes, and to end with the bot. */
  readonly learner: LearnerElsewhere;
}

/** What the FAQ was before it was changed, and each time that it was. */
export function pastFaqOf({ edition, store }: Pick<Shared, 'edition' | 'store'>): PastFaq {
  return { files: edition, history: (name, entryId) => store.faq.history(name, entryId) };
}

/** The FAQ on the parts that all share: the edition's files, what was changed since, and what changes it. */
export function sharedFaq(shared: Shared): SharedFaq {
  const { content, edition, store, config } = shared;
  const learner = learnElsewhere({ ...content, program: edition });
  const editing = createFaqEditing({
    ...shared,
    ...{ store, learner, remember: projectLearnedCache(), settings: config.support },
    organization: config.organization.name,
  });
  return { ...editing, learner };
}
