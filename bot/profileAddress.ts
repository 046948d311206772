import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { readWorkAddress } from '../domain/enrollment/workAddress.ts';

const ANY_DOMAIN = { eligibleDomains: [], personalProviders: new Set<string>() };

/** The mail address of the person's Teams profile, else a user principal name that is one; undefined where Teams has none or does not answer. */
export function createProfileAddress(log: Logger): (context: TurnContext) => Promise<string | undefined> {
  return async (context) => {
    try {
      const { email, userPrincipalName } = await TeamsInfo.getMember(context, context.activity.from.id);
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
