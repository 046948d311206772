import { type ConfigProblem, ConfigReader, type Environment } from '../bot/config/configReader.ts';

/** What the Teams app package says of one installation. */
export interface ManifestSettings {
  readonly MicrosoftAppId: string;
  readonly PUBLIC_URL: string;
  readonly ORGANIZATION_NAME: string;
  readonly WEBSITE_URL: string;
  readonly PRIVACY_URL: string;
  readonly TERMS_URL: string;
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** The longest `developer.name` of the manifest's schema. */
const LONGEST_NAME = 32;

/** Reads the settings as the bot reads its own; where Teams asks for more of one than the bot does, so does this. */
export function readManifestSettings(env: Environment): {
  readonly settings: ManifestSettings;
  readonly problems: readonly ConfigProblem[];
} {
  const reader = new ConfigReader(env);
  const settings = {
    MicrosoftAppId: readAppId(reader),
    PUBLIC_URL: readAddress(reader, 'PUBLIC_URL', 'Set the https address under which employees reach this bot.'),
    ORGANIZATION_NAME: readName(reader),
    WEBSITE_URL: readAddress(reader, 'WEBSITE_URL', 'Set the https address of a page about this bot.'),
    PRIVACY_URL: readAddress(reader, 'PRIVACY_URL', 'Set the https address of your privacy statement.'),
    TERMS_URL: readAddress(reader, 'TERMS_URL', 'Set the https address of your terms of use.'),
  };
  return { settings, problems: reader.problems };
}

function readAppId(reader: ConfigReader): string {
  const remedy = "Set the bot's app id, as Entra shows it (a GUID).";
  const appId = reader.required('MicrosoftAppId', remedy);
  if (appId !== '' && !GUID.test(appId)) reader.report('MicrosoftAppId', 'It is not an app id.', remedy);
  return appId;
}

function readName(reader: ConfigReader): string {
  const name = reader.required('ORGANIZATION_NAME', 'Set the name that Teams shows as the developer.');
  if (name.length > LONGEST_NAME) {
    reader.report(
      'ORGANIZATION_NAME',
      'It is longer than Teams allows.',
      `Shorten it to ${LONGEST_NAME} characters for the package.`,
    );
  }
  return name;
}

function readAddress(reader: ConfigReader, variable: string, remedy: string): string {
  const value = reader.required(variable, remedy);
  reader.url(variable, ['https:']);
  return value;
}
