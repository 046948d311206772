import { announcementText } from '../../bot/console/contract/announcementRequests.ts';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';

const { image: imageSchema, buttons: buttonsSchema } = announcementText.shape;

/** A text without its image and without those of its buttons that are not filled in yet: of what is there, a card can be made. */
export function finishedParts({ image, buttons, ...words }: AnnouncementText): AnnouncementText {
  return {
    ...words,
    ...(image && imageSchema.safeParse(image).success && { image }),
    buttons: buttons.filter((button) => buttonsSchema.safeParse([button]).success),
  };
}
