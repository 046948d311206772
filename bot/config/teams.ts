import { isLoopback } from '../loopback.ts';
import type { ConfigReader } from './configReader.ts';
import type { BotFrameworkOverrides, BotMode, TeamsConfig } from './configTypes.ts';
import { readLoopbackUrl } from './readLoopbackUrl.ts';

const APP_TYPES = ['SingleTenant', 'UserAssignedMsi', 'MultiTenant'] as const;

/** Of the override group: addresses, which must be on this machine. */
const OVERRIDE_URLS = [
  'ToChannelFromBotLoginUrl',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
] as const;
/** Of the override group: identifiers that are not fetched. */
const OVERRIDE_NAMES = ['ToChannelFromBotOAuthScope', 'ToBotFromChannelTokenIssuer'] as const;
/** Names that may stand with the group and have defaults. */
const OVERRIDE_OPTIONS = ['CallerId', 'ValidateAuthority'] as const;

/**
 * Who the bot is and whom it listens to. The SDK itself takes an unknown type for MultiTenant and an empty app id for "no authentication"
 * (configurationServiceClientCredentialFactory.ts of botbuilder-core 4.23), so both are checked here.
 */
export function readTeams(reader: ConfigReader, mode: BotMode): TeamsConfig {
  const appType = reader.oneOf('MicrosoftAppType', APP_TYPES, 'SingleTenant');
  const appId = readAppId(reader, mode);
  if (appId !== '' || mode === 'production') checkCredentials(reader, appType);
  const tenantId = reader.text('MicrosoftAppTenantId')?.toLowerCase() ?? '';
  return {
    appId,
    appType,
    tenantId,
    appPassword: reader.text('MicrosoftAppPassword') ?? '',
    allowedTenants: readTenants(reader, mode, tenantId),
    allowedServiceUrls: readServiceUrls(reader, mode),
    loopbackOnly: mode === 'local',
    tokenEndpoint: readLoopbackUrl(reader, 'TOKEN_ENDPOINT'),
    overrides: readOverrides(reader),
  };
}

function readAppId(reader: ConfigReader, mode: BotMode): string {
  if (mode === 'local') return reader.text('MicrosoftAppId') ?? '';
  return reader.required(
    'MicrosoftAppId',
    'Set the application (client) id of the bot registration, or BOT_MODE=local to try the bot on this machine without one.',
  );
}

function checkCredentials(reader: ConfigReader, appType: TeamsConfig['appType']): void {
  if (appType !== 'MultiTenant') {
    reader.required('MicrosoftAppTenantId', 'Set the id of the Entra tenant in which the bot is registered.');
  }
  if (appType !== 'UserAssignedMsi') {
    reader.required('MicrosoftAppPassword', 'Set a client secret of the bot registration.');
  } else if (reader.text('MicrosoftAppPassword') !== undefined) {
    reader.report(
      'MicrosoftAppPassword',
      'A managed identity has no password.',
      'Remove it, or set MicrosoftAppType=SingleTenant.',
    );
  }
}

function readTenants(reader: ConfigReader, mode: BotMode, tenantId: string): TeamsConfig['allowedTenants'] {
  const named = reader.list('ALLOWED_TENANTS').map((tenant) => tenant.toLowerCase());
  if (named.length > 0) return named;
  if (tenantId !== '') return [tenantId];
  if (mode === 'local') return 'any';
  reader.report(
    'ALLOWED_TENANTS',
    'No tenant is named whose people may use the bot.',
    'Set it, or MicrosoftAppTenantId, to your tenant id.',
  );
  return [];
}

function readServiceUrls(reader: ConfigReader, mode: BotMode): readonly string[] {
  const prefixes = reader.list('ALLOWED_SERVICE_URLS');
  const usable = prefixes.filter((prefix) => /^https?:\/\//i.test(prefix) && URL.canParse(prefix));
  if (usable.length < prefixes.length) {
    reader.report(
      'ALLOWED_SERVICE_URLS',
      'It holds something that is no address.',
      'Use https:// addresses, separated by commas.',
    );
  }
  const elsewhere = usable.map((prefix) => new URL(prefix)).filter(({ hostname }) => !isLoopback(hostname));
  if (elsewhere.some(({ protocol }) => protocol === 'http:')) {
    reader.report(
      'ALLOWED_SERVICE_URLS',
      "Answers and the bot's token would travel unencrypted.",
      'Use https:// addresses; http is for localhost only.',
    );
  }
  if (mode === 'local' && elsewhere.length > 0) {
    reader.report(
      'ALLOWED_SERVICE_URLS',
      'BOT_MODE=local talks to this machine only.',
      'Use localhost addresses, or leave BOT_MODE unset.',
    );
  }
  return usable;
}

/** The override group: all of it or none, since the SDK fills no gap once one of them is set (configurationBotFrameworkAuthentication.ts of botbuilder-core 4.23). */
function readOverrides(reader: ConfigReader): BotFrameworkOverrides | undefined {
  const group = [...OVERRIDE_URLS, ...OVERRIDE_NAMES];
  if (![...group, 'CallerId'].some((name) => reader.text(name) !== undefined)) return undefined;
  for (const name of OVERRIDE_URLS) readLoopbackUrl(reader, name);
  for (const name of group) {
    reader.required(name, `It belongs to a group of which all or none are set: ${group.join(', ')}.`);
  }
  const names = [...group, ...OVERRIDE_OPTIONS];
  return Object.fromEntries(names.map((name) => [name, reader.text(name)]).filter(isSet));
}

function isSet(pair: readonly (string | undefined)[]): pair is [string, string] {
  return pair[1] !== undefined;
}
