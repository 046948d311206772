import type { LiveFaq } from '../faq/liveFaq.ts';
import type { FeatureParts } from '../features/featureParts.ts';
import type { InsightDesk } from '../features/showInsights.ts';
import { LastAnswers } from '../lastAnswers.ts';
import { LastQuestions } from '../lastQuestions.ts';
import { ShownAnswers } from '../shownAnswers.ts';
import { consoleUrl } from '../support/consoleUrl.ts';
import type { Shared } from './shared.ts';
import type { SupportParts } from './support.ts';

/** What the features of the chat work with. */
export function featureParts(shared: Shared, faq: LiveFaq, { desk }: SupportParts): FeatureParts {
  const { config, sayIn, store, clock, newId } = shared;
  const { administrator = '', hr = '', it = '' } = config.contacts;
  return {
    // As it is at each turn.
    get edition() {
      return faq.edition;
    },
    versionOf: (entryId) => faq.versionOf(entryId),
    ...{ sayIn, events: store.events, questions: store.questions, privacy: config.privacy, clock, newId },
    contacts: { organization: config.organization.name, administrator, hr, it },
    appId: config.teams.appId,
    ...{ lastAnswers: new LastAnswers(clock), lastQuestions: new LastQuestions(clock) },
    shownAnswers: new ShownAnswers(clock),
    ...{ tickets: desk, feedback: store.feedback },
    insights: insightDesk(shared),
    ...{ announcements: store.announcements, ledger: store.ledger, recipients: store.recipients },
  };
}

function insightDesk({ config, store }: Shared): InsightDesk {
  const { smallestGroup } = config.console.announcements;
  const address = { appId: config.teams.appId, publicUrl: config.server.publicUrl };
  const pageUrl = consoleUrl(address, '#/insights');
  return { store: store.insights, roles: store.roles, audit: store.audit, smallestGroup, pageUrl };
}
