import type { Logger } from 'pino';
import type { AnnouncementSettings } from '../../domain/announcements/announcementSettings.ts';
import type { Clock, NewId } from '../../domain/clock.ts';
import type { Jobs, Store } from '../../store/store.ts';
import type { Conversations } from '../connectorClient.ts';
import { amendAnnouncement } from './amendAnnouncement.ts';
import type { MakeCard } from './announcementCards.ts';
import { prepareAnnouncement } from './prepareAnnouncement.ts';
import { sendAnnouncement } from './sendAnnouncement.ts';
import type { SendingWatch } from './sendingWatch.ts';
import type { NextRun } from './slottedWork.ts';

/** What the jobs of announcements are made of. */
export interface AnnouncementWorkParts {
  readonly store: Pick<Store, 'announcements' | 'ledger' | 'amendments' | 'recipients' | 'work' | 'queueJob'>;
  readonly settings: Pick<AnnouncementSettings, 'perSecond' | 'limits' | 'confirmAbove' | 'smallestGroup'>;
  readonly makeCard: MakeCard;
  readonly makeWithdrawnCard: MakeCard;
  /** Teams' service at an address, which makes each call once where it is told so; throws where the address is not allowed. */
  readonly connect: (serviceUrl: string, policy: { readonly once: boolean }) => Conversations;
  readonly watch: SendingWatch;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly random: () => number;
  readonly newId: NewId;
  /** Ends jobs as soon as what they have in flight has ended. */
  readonly stop: AbortSignal;
  readonly log: Logger;
}

/** Starts the jobs that prepare, send and amend announcements. One that is not done yet goes on in another job, so that others have their turn. */
export async function workAnnouncements(parts: AnnouncementWorkParts): Promise<void> {
  const { store, settings, connect } = parts;
  const shared = { ...parts, ...store, ...settings };
  const sending = { ...shared, connect: (serviceUrl: string) => connect(serviceUrl, { once: true }) };
  const reading = { ...shared, connect: (serviceUrl: string) => connect(serviceUrl, { once: false }) };
  await startWorker(store, 'announcement-prepare', (job) => prepareAnnouncement(job.announcementId, reading));
  await startWorker(store, 'announcement-send', (job) => sendAnnouncement(job.announcementId, sending));
  await startWorker(store, 'announcement-amend', (job) => amendAnnouncement(job.amendmentId, sending));
}

async function startWorker<K extends keyof Jobs>(
  store: Pick<Store, 'work' | 'queueJob'>,
  queue: K,
  run: (job: Jobs[K]) => Promise<NextRun>,
): Promise<void> {
  await store.work(queue, async (job) => {
    const next = await run(job);
    if (next.kind === 'again') await store.queueJob(queue, job, next.at);
  });
}
