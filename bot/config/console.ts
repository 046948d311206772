import {
  type AnnouncementSettings,
  DEFAULT_ANNOUNCEMENT_SETTINGS,
  MOST_PER_SECOND,
} from '../../domain/announcements/announcementSettings.ts';
import { LEAST_SMALLEST } from '../../domain/announcements/funnel.ts';
import type { ConfigReader } from './configReader.ts';
import type { BotMode, ConsoleConfig } from './configTypes.ts';
import { readLoopbackUrl } from './readLoopbackUrl.ts';

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Who administers the console at first, how its users prove who they are, and how announcements are sent. */
export function readConsole(reader: ConfigReader, mode: BotMode): ConsoleConfig {
  return {
    administrators: readAdministrators(reader),
    tokenKeysUrl: readLoopbackUrl(reader, 'CONSOLE_TOKEN_KEYS_URL'),
    announcements: readAnnouncements(reader, mode),
  };
}

function readAdministrators(reader: ConfigReader): readonly string[] {
  const ids = reader.list('CONSOLE_ADMINISTRATORS').map((id) => id.toLowerCase());
  if (ids.every((id) => GUID.test(id))) return ids;
  reader.report(
    'CONSOLE_ADMINISTRATORS',
    'It holds something that is no Entra object id.',
    'Use the object ids of people as Entra shows them (GUIDs), separated by commas; no names, no addresses.',
  );
  return [];
}

function readAnnouncements(reader: ConfigReader, mode: BotMode): AnnouncementSettings {
  const { approvalRequired, confirmAbove, undoSeconds, smallestGroup, perSecond, limits } =
    DEFAULT_ANNOUNCEMENT_SETTINGS;
  const approval = reader.oneOf('ANNOUNCEMENT_APPROVAL', ['required', 'off'], approvalRequired ? 'required' : 'off');
  return {
    approvalRequired: approval === 'required',
    confirmAbove: reader.integer('ANNOUNCEMENT_CONFIRM_ABOVE', { min: 0, max: 1_000_000 }, confirmAbove),
    undoSeconds: reader.integer('ANNOUNCEMENT_UNDO_SECONDS', { min: 0, max: 3_600 }, undoSeconds),
    // Who tries the bot alone wants to see the figures move.
    smallestGroup: reader.integer(
      'SMALLEST_GROUP',
      { min: mode === 'local' ? 1 : LEAST_SMALLEST, max: 1_000 },
      smallestGroup,
    ),
    perSecond: reader.integer('ANNOUNCEMENT_RATE', { min: 1, max: MOST_PER_SECOND }, perSecond),
    limits: {
      mostPerPerson: reader.integer('ANNOUNCEMENT_MOST_PER_PERSON', { min: 1, max: 1_000 }, limits.mostPerPerson),
      withinDays: reader.integer('ANNOUNCEMENT_WITHIN_DAYS', { min: 1, max: 365 }, limits.withinDays),
    },
  };
}
