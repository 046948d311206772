import { type Enrollment, type EnrollmentState, isOpen } from './enrollment.ts';

/** What a move may bring along. */
type Changes = Partial<Pick<Enrollment, 'market' | 'product' | 'email' | 'flowId'>>;

/** The states to which a person moves an enrollment; retention alone closes one as `expired`. */
export type ReachableState = Exclude<EnrollmentState, 'expired'>;

/** From which states each state may be reached. */
const REACHED_FROM: Record<ReachableState, (enrollment: Enrollment) => boolean> = {
  started: (enrollment) => enrollment.state === 'confirmation-sent',
  'confirmation-sent': ({ state }) => state === 'started' || state === 'confirmation-sent',
  confirmed: ({ state }) => state === 'started' || state === 'confirmation-sent',
  'link-opened': ({ state }) => state === 'confirmed',
  purchased: ({ state }) => state === 'confirmed' || state === 'link-opened',
  withdrawn: isOpen,
};

/** The enrollment one version on, in its new state; undefined where that state cannot be reached from here. */
export function moveTo(
  enrollment: Enrollment,
  state: ReachableState,
  at: Date,
  changes: Changes = {},
): Enrollment | undefined {
  if (!REACHED_FROM[state](enrollment)) return undefined;
  return { ...enrollment, ...changes, ...momentOf(state, at), state, version: enrollment.version + 1, updatedAt: at };
}

function momentOf(state: ReachableState, at: Date): Partial<Enrollment> {
  switch (state) {
    case 'confirmed':
      return { confirmedAt: at };
    case 'link-opened':
      return { linkOpenedAt: at };
    case 'purchased':
      return { purchasedAt: at };
    default:
      return {};
  }
}
