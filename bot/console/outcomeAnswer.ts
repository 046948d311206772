import type { Actor } from '../../domain/announcements/announcement.ts';
import type { AnnouncementOutcome } from '../../domain/announcements/announcementOutcome.ts';
import { announcementAnswer } from './announcementAnswer.ts';
import { answered, type ConsoleAnswer, refused } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';

/** What somebody is answered of whom the service let do something, or not. `status` is that of success. */
export async function outcomeAnswer(
  outcome: AnnouncementOutcome,
  actor: Actor,
  parts: ConsoleParts,
  status: 200 | 201 = 200,
): Promise<ConsoleAnswer> {
  switch (outcome.kind) {
    case 'done':
    case 'resent':
    case 'amended':
      return answered(await announcementAnswer(outcome.announcement, actor, parts), status);
    case 'removed':
      return { kind: 'done' };
    case 'problems':
      return refused('problems', undefined, outcome.problems);
    case 'head-count-needed':
    case 'head-count-differs':
      return refused(outcome.kind, { headCount: outcome.headCount });
    case 'conflict':
      return refused('conflict', { version: outcome.announcement.version, state: outcome.announcement.state });
    default:
      return refused(outcome.kind);
  }
}
