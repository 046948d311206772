/** See store/announcements/keptOptOuts.ts. */
export const ANNOUNCEMENT_OPT_OUTS = 'create table announcement_opt_outs (person_hash text primary key)';
