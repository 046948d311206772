import { createRecipientStore } from '../recipientStore.ts';
import type { Store } from '../store.ts';
import { createAmendmentStore } from './amendmentStore.ts';
import type { AnnouncementParts } from './announcementParts.ts';
import { createAnnouncementStore } from './announcementStore.ts';
import { createLedger } from './ledger.ts';

/** What the store keeps of announcements and of those who get them. */
export function announcementStores(
  parts: AnnouncementParts,
): Pick<Store, 'announcements' | 'ledger' | 'amendments' | 'recipients'> {
  return {
    announcements: createAnnouncementStore(parts),
    ledger: createLedger(parts),
    amendments: createAmendmentStore(parts),
    recipients: createRecipientStore(parts.db, parts.clock),
  };
}
