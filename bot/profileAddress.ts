import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { readWorkAddress } from '../domain/enrollment/workAddress.ts';
import { withinTime } from './withinTime.ts';

const ANY_DOMAIN = { eligibleDomains: [], personalProviders: new Set<string>() };

/** How long the form waits for an address that a person can as well type. Teams sends an activity again after about 15 s. */
const TIME_LIMIT_MS = 3_000;

/** The mail address of the person's Teams profile, else a user principal name that is one; undefined where Teams has none or does not answer. */
export function createProfileAddress(
  log: Logger,
  timeLimitMs = TIME_LIMIT_MS,
): (context: TurnContext) => Promise<string | undefined> {
  return async (context) => {
    try {
      const member = TeamsInfo.getMember(context, context.activity.from.id);
      const { email, userPrincipalName } = await withinTime(member, timeLimitMs, "Asking for a person's profile");
      return [email, userPrincipalName].map(addressIn).find((address) => address !== undefined);
    } catch (error) {
      log.warn({ err: error }, 'Teams gave no profile; the form starts without an address');
      return undefined;
    }
  };
}

function addressIn(text: string | undefined): string | undefined {
  return readWorkAddress(text ?? '', ANY_DOMAIN).address ?? undefined;
}
