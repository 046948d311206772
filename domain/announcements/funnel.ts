/** The steps from a delivered announcement to a purchase, in their order; each counts only people who are in the one before. */
export const FUNNEL_STEPS = ['delivered', 'opened', 'started', 'confirmed', 'link-opened', 'purchased'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** People in each step. */
export type Funnel = Readonly<Record<FunnelStep, number>>;

/** A funnel as it may be shown: undefined is a figure that would tell of too few people. */
export type ShownFunnel = Readonly<Record<FunnelStep, number | undefined>>;

/**
 * Hides figures that would tell of few people: a step is shown where it has no one, or at least `smallest` people, and where so are those
 * whom it lost against the step before, for they could be told from the difference.
 */
export function shownFunnel(funnel: Funnel, smallest: number): ShownFunnel {
  const isFew = (people: number): boolean => people > 0 && people < smallest;
  const shown: Partial<Record<FunnelStep, number>> = {};
  let before: number | undefined;
  for (const step of FUNNEL_STEPS) {
    const people = funnel[step];
    if (isFew(people) || (before !== undefined && isFew(before - people))) continue;
    shown[step] = people;
    before = people;
  }
  return shown as ShownFunnel;
}
