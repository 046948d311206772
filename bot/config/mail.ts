import type { Organization } from '../../domain/enrollment/organization.ts';
import type { ConfigReader } from './configReader.ts';
import type { BotMode, MailConfig } from './configTypes.ts';

const LIMIT = { min: 1, max: 1_000_000 };
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

/** How confirmation mails go out, and how many may be asked for in 24 hours. */
export function readMail(reader: ConfigReader, mode: BotMode, organization: Organization): MailConfig {
  if (mode === 'production') {
    reader.required('SMTP_URL', 'Set the mail server: smtps://user:password@host, or smtp://host:port.');
  }
  const smtpUrl = reader.url('SMTP_URL', ['smtp:', 'smtps:']);
  return {
    smtpUrl: smtpUrl === undefined ? undefined : reader.text('SMTP_URL'),
    from: readFrom(reader, organization),
    limits: {
      windowHours: 24,
      perPerson: reader.integer('MAIL_LIMIT_PER_PERSON', LIMIT, 5),
      perAddress: reader.integer('MAIL_LIMIT_PER_ADDRESS', LIMIT, 5),
      perOrganization: reader.integer('MAIL_LIMIT_PER_ORGANIZATION', LIMIT, 500),
    },
    confirm: reader.oneOf('CONFIRM_MAIL', ['always', 'unless-teams-address'], 'always'),
  };
}

/** The sender; by default a no-reply address at the organization's own domain. */
function readFrom(reader: ConfigReader, organization: Organization): string {
  const otherwise = `no-reply@${organization.eligibleDomains[0] ?? 'localhost'}`;
  const from = reader.text('MAIL_FROM') ?? otherwise;
  const address = /^[^<>\r\n]*<([^<>]*)>$/.exec(from)?.[1] ?? from;
  if (ADDRESS.test(address)) return from;
  reader.report('MAIL_FROM', 'It is not a mail address.', 'Use an address, or: Name <address>.');
  return otherwise;
}
