import type { Kysely } from 'kysely';
import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { Audience } from '../../domain/announcements/audience.ts';
import type { Funnel } from '../../domain/announcements/funnel.ts';
import type { AnnouncedFunnel, Period } from '../../domain/insights/insights.ts';
import { momentsOf } from '../../domain/insights/period.ts';
import { countFunnel, type Totals } from '../announcements/counts.ts';
import type { Tables } from '../tables.ts';

/** States in which something went out, or was about to. */
const BEGUN: readonly AnnouncementState[] = ['preparing', 'sending', 'paused', 'sent', 'cancelled'];

/** See `InsightStore.announcements`: the very figures that each announcement's own page is made from. */
export async function announcementFunnels(
  db: Kysely<Tables>,
  tenantId: string,
  period: Period,
): Promise<readonly AnnouncedFunnel[]> {
  const { start, end } = momentsOf(period);
  const announcements = db
    .selectFrom('announcements')
    .select(['id', 'audience', 'totals'])
    .where('tenant_id', '=', tenantId);
  const begun = announcements.where('state', 'in', BEGUN).where('send_at', '>=', start).where('send_at', '<', end);
  // Only retention writes the totals, once it deletes what they were counted from.
  const funnelOf = async (id: string, totals: unknown): Promise<Funnel> =>
    totals ? (totals as Totals).funnel : await countFunnel(db, id);
  const rows = await begun.execute();
  return await Promise.all(
    rows.map(async ({ id, audience, totals }) => ({
      audience: audience as Audience,
      funnel: await funnelOf(id, totals),
    })),
  );
}
