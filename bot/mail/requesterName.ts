import type { Say } from '../../domain/strings.ts';
import { oneLine } from '../oneLine.ts';

/** What a mail program may turn into a link, or a reader take for one: `://`, `www.`, an `@`, a dot within a word. */
const ADDRESS_LIKE = /:\/\/|www\.|[@＠]|[\p{L}\p{N}][.。．｡][\p{L}\p{N}]/iu;

/** Marks without a look of their own, which could stand between the letters of an address. */
const INVISIBLE = /\p{Cf}/gu;

/** How the person who asked is named to the owner of a mailbox: as Teams names them, but for a name that leads elsewhere. */
export function requesterName(name: string | undefined, say: Say): string {
  const shown = oneLine(name ?? '');
  return shown === '' || ADDRESS_LIKE.test(shown.replace(INVISIBLE, '')) ? say('confirmationMail.someone') : shown;
}
