import type { Role } from '../console/roles.ts';

/** Who reads insights: HR and support. An administrator gives roles, and has nothing to do with what people ask. */
export const INSIGHT_READERS: readonly Role[] = ['support-lead', 'expert', 'author', 'approver'];
