import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type ConfigProblem, ConfigReader, type Environment } from './config/configReader.ts';
import type { Config } from './config/configTypes.ts';
import { readConsole } from './config/console.ts';
import { readDatabase, readDataKey } from './config/database.ts';
import { readMail } from './config/mail.ts';
import { readContacts, readEdition, readOrganization, readPrivacy } from './config/organization.ts';
import { readMode, readServer } from './config/server.ts';
import { readSupport } from './config/support.ts';
import { readTeams } from './config/teams.ts';

/** The configuration, or all that is wrong with it. */
type ConfigResult =
  | { readonly kind: 'ok'; readonly config: Config }
  | { readonly kind: 'problems'; readonly problems: readonly ConfigProblem[] };

/** The variables of the process, completed by those of a `.env` file where there is one. */
export function readEnvironment(file = '.env', own: Environment = process.env): Environment {
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...own } : own;
}

/** Reads the configuration from the environment and lists all that is wrong with it at once. `editions` are those of the content. */
export function loadConfig(env: Environment, editions: readonly string[]): ConfigResult {
  const reader = new ConfigReader(env);
  const mode = readMode(reader);
  const organization = readOrganization(reader, mode);
  const config: Config = {
    mode,
    server: readServer(reader, mode),
    teams: readTeams(reader, mode),
    database: readDatabase(reader, mode),
    dataDir: reader.text('DATA_DIR') ?? '.data',
    dataKey: readDataKey(reader, mode),
    mail: readMail(reader, mode, organization),
    organization,
    contacts: readContacts(reader),
    edition: readEdition(reader, mode, editions),
    privacy: readPrivacy(reader),
    console: readConsole(reader, mode),
    support: readSupport(reader),
  };
  return reader.problems.length > 0 ? { kind: 'problems', problems: reader.problems } : { kind: 'ok', config };
}
