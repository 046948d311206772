import { pino } from 'pino';
import { LiveFaq } from '../../bot/faq/liveFaq.ts';
import type { LiveFaqParts } from '../../bot/faq/liveFaqParts.ts';
import { createEditableUnderstanding } from '../../domain/faq/editing/editableUnderstanding.ts';
import { createLearnerHere } from '../../domain/faq/editing/learnHere.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { loadContent } from '../../store/content/loadContent.ts';
import { editionIn } from './editionIn.ts';
import { FIXTURE_CONTENT } from './fixtureContent.ts';

/** What a live FAQ on the fixture content is made from, but for where its changes are kept. Learns where it is called. */
export function liveFaqParts(): Omit<LiveFaqParts, 'store'> {
  const content = loadContent(FIXTURE_CONTENT);
  const program = editionIn(content.editions, 'first');
  return {
    ...{ ...content, program, log: pino({ level: 'silent' }) },
    understanding: createEditableUnderstanding({ ...content, program, locales: LOCALES }),
    learner: createLearnerHere({ ...content, program }),
    ownSource: inEachLocale(() => 'experts'),
  };
}

/** One more instance of the bot's FAQ on the same database. */
export const liveFaqOn = (store: LiveFaqParts['store'], parts: Partial<LiveFaqParts> = {}): LiveFaq =>
  new LiveFaq({ ...liveFaqParts(), store, ...parts });
