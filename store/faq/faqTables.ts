/**
 * The changes of the FAQ. A row is only ever added; of one that was proposed, the decision is noted. `revision` rises with each publication, which is not the order
 * of `number`: what was proposed first may be published last.
 */
export const FAQ_TABLES: readonly string[] = [
  `create table faq_versions (
    number integer primary key generated always as identity,
    edition text not null,
    entry_id text not null,
    edit json,
    base integer not null,
    state text not null,
    author text not null,
    at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    restores integer,
    ticket_id text,
    revision integer
  )`,
  'create index faq_versions_of_entry on faq_versions (edition, entry_id, number)',
  'create unique index faq_revisions on faq_versions (edition, revision) where revision is not null',
  `create index faq_proposals on faq_versions (edition, number) where state = 'proposed'`,
];
