/** What a button of an announcement does. */
export type AnnouncementAction =
  | { readonly kind: 'enroll' }
  /** Answers an entry of the FAQ; without one it invites a question in the person's own words. */
  | { readonly kind: 'ask'; readonly entryId?: string | undefined }
  /** Opens an official address, named by its id in the content: HR types no addresses into buttons. */
  | { readonly kind: 'link'; readonly linkId: string };

/** A button and what it says. */
export interface AnnouncementButton {
  readonly title: string;
  readonly action: AnnouncementAction;
}

/** A picture at an https address. `alt` says the same to whoever does not see it, and is never empty. */
export interface AnnouncementImage {
  readonly url: string;
  readonly alt: string;
}

/** An announcement in one language. */
export interface AnnouncementText {
  /** Plain text; also the notification's. */
  readonly title: string;
  /** Markdown of which `markdownProblems` accepts every sign: bold, italics, lists, links by https. */
  readonly body: string;
  readonly image?: AnnouncementImage | undefined;
  readonly buttons: readonly AnnouncementButton[];
}

/** Longest parts, in characters (UTF-16), and the most buttons. A title fits on two lines of a phone, a notification shows as much. */
export const TEXT_LIMITS = { title: 100, body: 4_000, alt: 300, url: 1_000, buttonTitle: 40, buttons: 3 } as const;
