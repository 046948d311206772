import { DEFAULT_LOCALE, LOCALES } from '../../domain/people/locale.ts';
import type { SupportSettings, WorkingHours } from '../../domain/support/supportSettings.ts';
import type { ConfigReader } from './configReader.ts';

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;
const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const OFFICE = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 } as const;
const MINUTES_A_DAY = 24 * 60;

/** How questions to experts are handled. */
export function readSupport(reader: ConfigReader): SupportSettings {
  return {
    workingHours: readWorkingHours(reader),
    answerWithinMinutes: 60 * reader.integer('EXPERTS_ANSWER_WITHIN_HOURS', { min: 1, max: 1_000 }, 8),
    helpDesk: readHelpDesk(reader),
    expertsLocale: reader.oneOf('EXPERTS_LANGUAGE', LOCALES, DEFAULT_LOCALE),
    faqApproval: reader.oneOf('FAQ_APPROVAL', ['required', 'off'], 'off') === 'required',
  };
}

function readWorkingHours(reader: ConfigReader): WorkingHours {
  return { timeZone: readTimeZone(reader), days: readDays(reader), ...readHours(reader) };
}

function readTimeZone(reader: ConfigReader): string {
  const zone = reader.text('EXPERTS_TIME_ZONE');
  if (zone === undefined) return 'UTC';
  if (isTimeZone(zone)) return zone;
  reader.report('EXPERTS_TIME_ZONE', 'It is not a time zone.', 'Use a name of the IANA list, such as Europe/Berlin.');
  return 'UTC';
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function readDays(reader: ConfigReader): readonly number[] {
  const days = [...new Set(reader.list('EXPERTS_WORKING_DAYS').map(Number))].sort();
  if (days.length === 0) return OFFICE.days;
  if (days.every((day) => WEEK.includes(day))) return days;
  reader.report(
    'EXPERTS_WORKING_DAYS',
    'It holds something that is no day.',
    'Use 1 (Monday) to 7 (Sunday), separated by commas.',
  );
  return OFFICE.days;
}

function readHours(reader: ConfigReader): Pick<WorkingHours, 'from' | 'to'> {
  const hours = reader.text('EXPERTS_WORKING_HOURS');
  if (hours === undefined) return { from: OFFICE.from, to: OFFICE.to };
  const [, fromHour, fromMinute, toHour, toMinute] = (HOURS.exec(hours) ?? []).map(Number);
  const from = (fromHour ?? 0) * 60 + (fromMinute ?? 0);
  const to = (toHour ?? 0) * 60 + (toMinute ?? 0);
  if (from < to && to <= MINUTES_A_DAY) return { from, to };
  reader.report('EXPERTS_WORKING_HOURS', 'It is not a time from and to.', 'Use hours of one day, such as 09:00-17:00.');
  return { from: OFFICE.from, to: OFFICE.to };
}

function readHelpDesk(reader: ConfigReader): string | undefined {
  const address = reader.text('HELP_DESK_MAIL');
  if (address === undefined || ADDRESS.test(address)) return address;
  reader.report('HELP_DESK_MAIL', 'It is not a mail address.', 'Use the address of your help desk, without a name.');
  return undefined;
}
