/** Everybody whose words the texts are, as a list of Entra object ids. Of what was written before, the first and the last hand are known. */
export const ANNOUNCEMENT_WRITERS: readonly string[] = [
  `alter table announcements add column writers json not null default '[]'`,
  'update announcements set writers = json_build_array(created_by, edited_by)',
];
