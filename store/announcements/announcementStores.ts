import { createAuditStore } from '../auditStore.ts';
import { createConsoleNames } from '../consoleNames.ts';
import { createRecipientStore } from '../recipientStore.ts';
import { createRoleStore } from '../roleStore.ts';
import type { Store } from '../store.ts';
import { createAmendmentStore } from './amendmentStore.ts';
import type { AnnouncementParts } from './announcementParts.ts';
import { createAnnouncementStore } from './announcementStore.ts';
import { createLedger } from './ledger.ts';

/** What the store keeps of announcements and of the console. */
export function announcementStores(
  parts: AnnouncementParts,
): Pick<Store, 'announcements' | 'ledger' | 'amendments' | 'recipients' | 'roles' | 'consoleNames' | 'audit'> {
  return {
    announcements: createAnnouncementStore(parts),
    ledger: createLedger(parts),
    amendments: createAmendmentStore(parts),
    recipients: createRecipientStore(parts.db, parts.clock),
    roles: createRoleStore(parts.db),
    consoleNames: createConsoleNames(parts),
    audit: createAuditStore(parts.db),
  };
}
