import type { StepWish } from '../../domain/announcements/announcementOutcome.ts';
import { answered, refused } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { type AnyConsoleRoute, consoleRoute } from './consoleRoute.ts';
import * as requests from './contract/announcementRequests.ts';
import type { AudienceAnswer } from './contract/answers.ts';
import { PATHS } from './contract/paths.ts';
import { outcomeAnswer } from './outcomeAnswer.ts';

/** Moving announcements on: the steps up to sending, sending again, and changing what was delivered. */
export function sendingRoutes(parts: ConsoleParts): readonly AnyConsoleRoute[] {
  const { service } = parts;
  return [
    consoleRoute({
      ...{ method: 'POST', path: PATHS.steps(':id'), body: requests.step },
      handle: async ({ actor, id, body }) => outcomeAnswer(await service.step(actor, id, wishOf(body)), actor, parts),
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.resend(':id'), body: requests.resend },
      handle: async ({ actor, id, body }) =>
        outcomeAnswer(await service.resend(actor, id, body.version, body.states), actor, parts),
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.amendments(':id'), body: requests.amendment },
      handle: async ({ actor, id, body: { version, ...wish } }) =>
        outcomeAnswer(await service.amend(actor, id, version, wish), actor, parts),
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.audience, body: requests.audience },
      handle: async ({ actor, body }) => {
        const counted = await service.count(actor, body);
        return counted.kind === 'counted' ? answered(counted.count satisfies AudienceAnswer) : refused(counted.kind);
      },
    }),
  ];
}

function wishOf(step: requests.Step): StepWish {
  if (step.step !== 'schedule') return step;
  const { sendAt, ...wish } = step;
  return { ...wish, sendAt: sendAt === undefined ? undefined : new Date(sendAt) };
}
