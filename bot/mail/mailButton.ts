/** The link of a mail as a button in colors of its own, which can be read whatever ground the mail program chooses. */
export const MAIL_BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:4px;background:#464775;color:#ffffff;font-weight:600;text-decoration:none';
