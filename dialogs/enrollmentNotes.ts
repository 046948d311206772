import { formatWait } from '../cards/format.ts';
import type { EnrollmentOutcome } from '../domain/enrollment/enrollmentService.ts';
import type { Say } from '../domain/strings.ts';

/** One line about what just happened, to stand above the card of the present state; undefined where the card says it all. */
export function noteOf(outcome: EnrollmentOutcome, now: Date, say: Say): string | undefined {
  switch (outcome.kind) {
    case 'resent':
      return say('mail.resent');
    case 'wrong-code':
      return outcome.triesLeft > 0 ? say('code.wrong', { left: outcome.triesLeft }) : say('code.usedUp');
    case 'code-missing':
      return say('code.missing');
    case 'link-expired':
      return say('code.expired');
    case 'limited':
      return say(`mail.limited.${outcome.scope}`, { time: formatWait(now, outcome.retryAt, say) });
    default:
      return undefined;
  }
}
