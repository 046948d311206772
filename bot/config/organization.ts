import { domainToASCII } from 'node:url';
import type { Organization } from '../../domain/enrollment/organization.ts';
import type { ConfigReader } from './configReader.ts';
import type { BotMode, ContactsConfig, PrivacyConfig } from './configTypes.ts';

const CRITERIA = [
  'software-assurance',
  'e3-e5-from-sa',
  '2000-licenses',
  'usd-250000',
  'education',
  'non-profit',
  'not-eligible',
  'unknown',
] as const satisfies readonly Organization['criterion'][];

const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;
const DAYS = { min: 1, max: 3_650 };

/** The edition of the program's content that local mode answers from unless told otherwise: the one whose name the bot bears. */
const DEFAULT_EDITION = 'hup-2020-08';

/** What the organization's own people say of it. */
export function readOrganization(reader: ConfigReader, mode: BotMode): Organization {
  const eligibleDomains = readDomains(reader, mode);
  const criterion = reader.oneOf('ORGANIZATION_CRITERION', CRITERIA, 'unknown');
  const confirmedBy = reader.text('ORGANIZATION_CONFIRMED_BY');
  if (criterion !== 'unknown' && confirmedBy === undefined) {
    reader.report(
      'ORGANIZATION_CONFIRMED_BY',
      'ORGANIZATION_CRITERION is set, but not who confirmed it.',
      'Name the person or team that checked it, or remove ORGANIZATION_CRITERION.',
    );
  }
  return {
    name: reader.text('ORGANIZATION_NAME') ?? eligibleDomains[0] ?? 'Local trial',
    eligibleDomains,
    criterion,
    confirmedBy,
    confirmedOn: readDate(reader, 'ORGANIZATION_CONFIRMED_ON'),
  };
}

function readDomains(reader: ConfigReader, mode: BotMode): readonly string[] {
  const remedy = 'Set the domains of your work addresses, separated by commas: contoso.com,fabrikam.co.uk.';
  if (mode === 'production') reader.required('ELIGIBLE_DOMAINS', remedy);
  const domains = reader
    .list('ELIGIBLE_DOMAINS')
    .map((domain) => domainToASCII(domain.replace(/^@/, '').toLowerCase()));
  if (domains.every((domain) => DOMAIN.test(domain))) return domains;
  reader.report('ELIGIBLE_DOMAINS', 'It holds something that is no domain.', remedy);
  return [];
}

function readDate(reader: ConfigReader, variable: string): string | undefined {
  const value = reader.text(variable);
  if (value === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
  reader.report(variable, 'It is not a date.', 'Write it as year-month-day: 2026-11-22.');
  return undefined;
}

/** Whom employees are told to write to. */
export function readContacts(reader: ConfigReader): ContactsConfig {
  return {
    administrator: reader.text('HUP_ADMINISTRATOR'),
    hr: reader.text('HR_CONTACT'),
    it: reader.text('IT_CONTACT'),
  };
}

/** The edition to answer from; production has to choose, for what an edition says was true at its date. */
export function readEdition(reader: ConfigReader, mode: BotMode, editions: readonly string[]): string {
  const remedy = `Choose one of: ${editions.join(', ')}.`;
  if (mode === 'production') reader.required('PROGRAM_EDITION', remedy);
  const edition = reader.text('PROGRAM_EDITION') ?? DEFAULT_EDITION;
  if (!editions.includes(edition)) reader.report('PROGRAM_EDITION', 'There is no such edition of the content.', remedy);
  return edition;
}

/** How long things are kept. */
export function readPrivacy(reader: ConfigReader): PrivacyConfig {
  return {
    retentionDays: reader.integer('RETENTION_DAYS', DAYS, 180),
    keepUnansweredQuestionsDays: reader.integer('KEEP_UNANSWERED_QUESTIONS_DAYS', { ...DAYS, min: 0 }, 30),
  };
}
