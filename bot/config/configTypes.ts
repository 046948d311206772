import type { AnnouncementSettings } from '../../domain/announcements/announcementSettings.ts';
import type { MailLimits } from '../../domain/enrollment/mailLimits.ts';
import type { Organization } from '../../domain/enrollment/organization.ts';
import type { SupportSettings } from '../../domain/support/supportSettings.ts';

/** How much is logged, from the least to the most, and nothing at all: pino's own names. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** `local` is for trying out on one machine: no app id, embedded database, mails in a folder, loopback only. */
export type BotMode = 'local' | 'production';

/** What is listened to and logged. */
export interface ServerConfig {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Base of mailed links, without a slash at its end. */
  readonly publicUrl: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** The Bot Framework's own names for another cloud or a local issuer; handed on to the SDK as they are. */
export type BotFrameworkOverrides = Readonly<Record<string, string>>;

/** Who the bot is to Teams, and whom it listens to. */
export interface TeamsConfig {
  /** Empty in local mode where none is given: requests are then not authenticated. */
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMsi' | 'MultiTenant';
  readonly tenantId: string;
  /** Empty for `UserAssignedMsi`. */
  readonly appPassword: string;
  /** Tenant ids in lower case; `any` only in local mode. */
  readonly allowedTenants: 'any' | readonly string[];
  /** Prefixes of service urls that are accepted besides Teams' own. */
  readonly allowedServiceUrls: readonly string[];
  /** True in local mode: only service urls on this machine are accepted. */
  readonly loopbackOnly: boolean;
  /** An OAuth client-credentials endpoint in place of Entra's, on loopback. */
  readonly tokenEndpoint?: string | undefined;
  readonly overrides?: BotFrameworkOverrides | undefined;
}

/** Where records are kept. */
export type DatabaseConfig = { readonly kind: 'server'; readonly url: string } | { readonly kind: 'embedded' };

/** How confirmation mails go out. */
export interface MailConfig {
  /** Without it (local mode) each mail is a file in the outbox. */
  readonly smtpUrl?: string | undefined;
  /** The sender, an address or `Name <address>`. */
  readonly from: string;
  readonly limits: MailLimits;
  /** Whether a mailbox that Teams itself names is believed without a mail. */
  readonly confirm: 'always' | 'unless-teams-address';
}

/** Names or addresses of the organization's own people, shown to employees; undefined where nobody was named. */
export interface ContactsConfig {
  readonly administrator?: string | undefined;
  readonly hr?: string | undefined;
  readonly it?: string | undefined;
}

/** How long things are kept, in days. */
export interface PrivacyConfig {
  readonly retentionDays: number;
  /** 0: unanswered questions are not kept. */
  readonly keepUnansweredQuestionsDays: number;
}

/** The console, in which HR writes announcements. */
export interface ConsoleConfig {
  /** Entra object ids, in lower case: they get the role at the start where a tenant has no administrator. */
  readonly administrators: readonly string[];
  /** Where the keys of Teams' single sign-on tokens are, in place of Entra's; on loopback. */
  readonly tokenKeysUrl?: string | undefined;
  readonly announcements: AnnouncementSettings;
}

/** Everything that can be set, read once at the start. `.env.example` explains each variable. */
export interface Config {
  readonly mode: BotMode;
  readonly server: ServerConfig;
  readonly teams: TeamsConfig;
  readonly database: DatabaseConfig;
  /** Folder of the embedded database, of the outbox and, in local mode, of the generated key. */
  readonly dataDir: string;
  /** 32 bytes from which all keys are derived; undefined in local mode, where one is generated into `dataDir`. */
  readonly dataKey?: Uint8Array | undefined;
  readonly mail: MailConfig;
  /** `eligibleDomains` is empty in local mode where none is given: any domain but personal providers' is then accepted. */
  readonly organization: Organization;
  readonly contacts: ContactsConfig;
  readonly edition: string;
  readonly privacy: PrivacyConfig;
  readonly console: ConsoleConfig;
  readonly support: SupportSettings;
}
