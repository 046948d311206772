import { createLearnerHere } from '../../domain/faq/editing/learnHere.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import type { Texts } from '../../domain/program.ts';
import { inEachLocale } from '../../store/content/inEachLocale.ts';
import { projectLearnedCache } from '../../store/learnedCache.ts';
import { LiveFaq } from '../faq/liveFaq.ts';
import type { Shared } from './shared.ts';

/** The FAQ, as the chat, the console and the jobs share it: the edition's files, and what was changed since. */
export function liveFaq(shared: Shared): LiveFaq {
  const { content, edition, store, log } = shared;
  const language = { ...content, program: edition, locales: LOCALES };
  return new LiveFaq({
    ...{ ...language, remember: projectLearnedCache(), store: store.faq, log },
    learner: createLearnerHere(language),
    ownSource: ownSourceOf(shared),
  });
}

/** What is named as the source of what the organization's own people wrote. */
export function ownSourceOf({ config, sayIn }: Shared): Texts {
  const organization = config.organization.name;
  return inEachLocale((locale) => sayIn(locale)('faq.ownSource', { organization }));
}
