import type { Kysely } from 'kysely';
import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { Funnel } from '../../domain/announcements/funnel.ts';
import type { Period } from '../../domain/insights/insights.ts';
import { momentsOf } from '../../domain/insights/period.ts';
import { countFunnel, type Totals } from '../announcements/counts.ts';
import type { Tables } from '../tables.ts';

/** States in which something went out, or was about to. */
const BEGUN: readonly AnnouncementState[] = ['preparing', 'sending', 'paused', 'sent', 'cancelled'];

/** See `InsightStore.announcements`: the very figures that each announcement's own page has. */
export async function announcementFunnels(
  db: Kysely<Tables>,
  tenantId: string,
  period: Period,
): Promise<readonly Funnel[]> {
  const { start, end } = momentsOf(period);
  const announcements = db.selectFrom('announcements').select(['id', 'totals']).where('tenant_id', '=', tenantId);
  const begun = announcements.where('state', 'in', BEGUN).where('send_at', '>=', start).where('send_at', '<', end);
  // Only retention writes the totals, once it deletes what they were counted from.
  const funnelOf = async ({ id, totals }: { readonly id: string; readonly totals: unknown }): Promise<Funnel> =>
    totals ? (totals as Totals).funnel : await countFunnel(db, id);
  return await Promise.all((await begun.execute()).map(funnelOf));
}
