import type { Role } from '../../console/roles.ts';

/** Who may read and change the FAQ in the console. */
export const FAQ_EDITORS: readonly Role[] = ['expert', 'support-lead'];
