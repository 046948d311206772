import type { Connection } from '../../store/connection.ts';
import { openServerDatabase } from '../../store/serverDatabase.ts';
import { TENANT } from './activities.ts';
import { type BotProcess, startBotProcess } from './botProcess.ts';
import { ConsoleCaller, consoleSettings } from './consoleCaller.ts';
import { emptyServerDatabase } from './database.ts';
import { type EntraIssuer, startEntraIssuer } from './entraIssuer.ts';
import { type Issuer, startIssuer } from './issuer.ts';
import { putPeople } from './manyPeople.ts';
import { APP_ID, productionSettings } from './runningApp.ts';
import { startTeamsService, type TeamsService, type TeamsServiceOptions } from './teamsService.ts';

const INSTANCES = 2;
/** Ten times what Teams would take. */
export const PER_SECOND = 500;

/** Real bots, each a process of its own, on one PostgreSQL server with many recipients, before a stand-in for Teams' service. */
export class SendingSoak {
  readonly bots: readonly BotProcess[];
  readonly teams: TeamsService;
  readonly database: Connection;
  readonly console: ConsoleCaller;
  readonly #issuers: readonly (Issuer | EntraIssuer)[];

  private constructor(
    parts: Pick<SendingSoak, 'bots' | 'teams' | 'database' | 'console'>,
    issuers: readonly (Issuer | EntraIssuer)[],
  ) {
    this.bots = parts.bots;
    this.teams = parts.teams;
    this.database = parts.database;
    this.console = parts.console;
    this.#issuers = issuers;
  }

  static async start(people: number, options: TeamsServiceOptions): Promise<SendingSoak> {
    const [issuer, entra, teams, url] = await Promise.all([
      startIssuer(),
      startEntraIssuer(),
      startTeamsService({ keepsActivities: false, ...options }),
      emptyServerDatabase('soak'),
    ]);
    const { PORT: _, ...production } = productionSettings(teams.url);
    const env = {
      ...{ ...production, ...issuer.environment(APP_ID), ...consoleSettings(entra) },
      ...{ DATABASE_URL: url, SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'error' },
      ...{ ANNOUNCEMENT_UNDO_SECONDS: '0', ANNOUNCEMENT_MOST_PER_PERSON: '1000' },
    };
    const start = () => startBotProcess(env, ['test/helpers/fastBotProgram.ts', String(PER_SECOND)]);
    const bots = await Promise.all(Array.from({ length: INSTANCES }, start));
    const database = openServerDatabase(url, { warn: () => undefined, error: () => undefined });
    await putPeople(database, { count: people, tenantId: TENANT, serviceUrl: teams.url });
    const console = new ConsoleCaller(bots[0]?.url ?? '', entra, APP_ID);
    await console.giveRoles();
    return new SendingSoak({ bots, teams, database, console }, [issuer, entra]);
  }

  /** How each recipient of an announcement stands in the ledger. */
  async rows(announcementId: string): Promise<readonly SoakRow[]> {
    const text = 'select person_id, state, reason, attempts from deliveries where announcement_id = $1';
    return (await this.database.executeSql(text, [announcementId])).rows as SoakRow[];
  }

  async stop(): Promise<void> {
    await Promise.all(this.bots.map((bot) => bot.dispose()));
    await this.database.close();
    await Promise.all([this.teams.close(), ...this.#issuers.map((issuer) => issuer.close())]);
  }
}

/** A row of the ledger. */
export interface SoakRow {
  readonly person_id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
}
