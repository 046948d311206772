import { FUNNEL_STEPS, type Funnel, type FunnelStep, shownFunnel } from '../announcements/funnel.ts';
import { figureStep, roundedFigures } from '../announcements/roundedFigures.ts';
import type { AnnouncedFunnel } from './insights.ts';
import { fewFor, type Hidden } from './smallGroups.ts';

/**
 * The funnels of several announcements as one, each rounded as on its own page. A step is hidden where its sum would be in a funnel of its own, and where the announcements whose own
 * pages hide it have, or lost, too few in it together: they could be told from the sum and the others' pages.
 */
export function announcementFigures(
  announced: readonly AnnouncedFunnel[],
  smallest: number,
): readonly { readonly step: FunnelStep; readonly count: number | Hidden }[] {
  const funnels = announced.map(({ audience, funnel }) => roundedFigures(funnel, figureStep(audience, smallest)));
  const isFew = fewFor(smallest);
  const sumIn = (all: readonly Funnel[], step: FunnelStep) => all.reduce((sum, funnel) => sum + funnel[step], 0);
  const sums = Object.fromEntries(FUNNEL_STEPS.map((step) => [step, sumIn(funnels, step)])) as Funnel;
  const shown = shownFunnel(sums, smallest);
  return FUNNEL_STEPS.map((step) => {
    const hiddenElsewhere = funnels.filter((funnel) => shownFunnel(funnel, smallest)[step] === undefined);
    const lost = hiddenElsewhere.reduce((sum, funnel) => sum + lostAt(funnel, step, smallest), 0);
    const isHidden = shown[step] === undefined || isFew(sumIn(hiddenElsewhere, step)) || isFew(lost);
    return { step, count: isHidden ? 'hidden' : sums[step] };
  });
}

/** How many were lost between the last step before this one that an announcement's own page shows, and this one. */
function lostAt(funnel: Funnel, step: FunnelStep, smallest: number): number {
  const shown = shownFunnel(funnel, smallest);
  const before = FUNNEL_STEPS.slice(0, FUNNEL_STEPS.indexOf(step)).findLast((each) => shown[each] !== undefined);
  return (before === undefined ? funnel.delivered : funnel[before]) - funnel[step];
}
