/** Steps that a person moves an announcement on with. Freezing, sending and finishing are the workers'. */
export const ANNOUNCEMENT_STEPS = [
  'submit',
  'approve',
  'send-back',
  'schedule',
  'undo',
  'pause',
  'resume',
  'cancel',
] as const;
export type AnnouncementStep = (typeof ANNOUNCEMENT_STEPS)[number];

/** All that a person may do with an announcement that is there. */
export const ANNOUNCEMENT_DEEDS = [
  ...ANNOUNCEMENT_STEPS,
  'edit',
  'delete',
  'duplicate',
  'resend',
  'correct',
  'recall',
] as const;
export type AnnouncementDeed = (typeof ANNOUNCEMENT_DEEDS)[number];
