/**
 * Indexes of what is still to be done, each of the few rows that it is about. No other index has their order: the statistics of a table whose
 * rows all change within minutes are wrong most of the time, and would make the planner walk through everybody who is done.
 */
export const ANNOUNCEMENT_INDEXES: readonly string[] = [
  'drop index deliveries_by_state',
  `create index deliveries_waiting on deliveries (announcement_id, not_before nulls first, number) where state = 'waiting'`,
  `create index deliveries_in_hand on deliveries (announcement_id, lease_until) where state = 'sending'`,
  `create index deliveries_not_reached on deliveries (announcement_id, number)
    where state in ('unreachable', 'rejected', 'unconfirmed', 'skipped')`,
  'drop index amendment_deliveries_by_state',
  `create index cards_waiting on amendment_deliveries (amendment_id, not_before nulls first, number) where state = 'waiting'`,
  `create index cards_in_hand on amendment_deliveries (amendment_id, lease_until) where state = 'sending'`,
];
