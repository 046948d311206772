import type { Activity } from 'botframework-schema';
import { z } from 'zod';
import type { TeamsConfig } from './config/configTypes.ts';

const named = z.object({
  conversation: z
    .object({ tenantId: z.string().min(1) })
    .optional()
    .catch(undefined),
  channelData: z
    .object({ tenant: z.object({ id: z.string().min(1) }) })
    .optional()
    .catch(undefined),
});

/** The tenants that an activity names, in lower case: Teams says it in the conversation, in its own data, or in both. */
export function tenantsOf(activity: Pick<Activity, 'conversation' | 'channelData'>): readonly string[] {
  const { conversation, channelData } = named.parse(activity);
  const tenants = [conversation?.tenantId, channelData?.tenant.id];
  return tenants.filter((tenant) => tenant !== undefined).map((tenant) => tenant.toLowerCase());
}

/** Whether an activity names a tenant and names none but allowed ones. */
export function isAllowedTenant(
  activity: Pick<Activity, 'conversation' | 'channelData'>,
  allowed: TeamsConfig['allowedTenants'],
): boolean {
  const tenants = tenantsOf(activity);
  if (allowed === 'any') return true;
  return tenants.length > 0 && tenants.every((tenant) => allowed.includes(tenant));
}
