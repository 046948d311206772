/** The steps from a delivered announcement to a purchase, in their order; each counts only people who are in the one before. */
export const FUNNEL_STEPS = ['delivered', 'opened', 'started', 'confirmed', 'link-opened', 'purchased'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** People in each step. */
export type Funnel = Readonly<Record<FunnelStep, number>>;

/** A funnel as it may be shown: undefined is a figure that would tell of too few people. */
export type ShownFunnel = Readonly<Record<FunnelStep, number | undefined>>;

/** Of a group that may be hidden there must be two sizes at least, or hiding it would tell that it is one person. */
export const LEAST_SMALLEST = 3;

/**
 * Hides figures that would tell of few people: a step is shown where it has no one, or at least `smallest` people (never less than 3), and
 * where so are those whom it lost against the last step that is shown, for they could be told from the difference. How many it was delivered
 * to is known to whoever looks, since the outcomes show it as `sent`; so that it is compared with even where it is hidden here. A smallest group of one, which only local mode allows, hides nothing.
 */
export function shownFunnel(funnel: Funnel, smallest: number): ShownFunnel {
  if (smallest === 1) return funnel;
  const least = Math.max(smallest, LEAST_SMALLEST);
  const isFew = (people: number): boolean => people > 0 && people < least;
  const shown: Partial<Record<FunnelStep, number>> = {};
  let before = funnel.delivered;
  for (const step of FUNNEL_STEPS) {
    const people = funnel[step];
    if (isFew(people) || isFew(before - people)) continue;
    shown[step] = people;
    before = people;
  }
  return shown as ShownFunnel;
}
