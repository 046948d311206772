import { senderOf } from './activities.ts';
import { type BotProcess, startBotProcess } from './botProcess.ts';
import { type ConnectorStandIn, startConnectorStandIn } from './connectorStandIn.ts';
import { Employee } from './employee.ts';
import { type Issuer, startIssuer } from './issuer.ts';
import { APP_ID, productionSettings } from './runningApp.ts';
import { postSigned } from './signedActivity.ts';
import { TeamsChat } from './teamsChat.ts';

/** Real bots, each a process of its own with the settings of production, between stand-ins for Teams and Microsoft's issuer. */
export class BotTrial {
  readonly teams: ConnectorStandIn;
  readonly employees: Employee[] = [];
  readonly #issuer: Issuer;
  readonly #bots: BotProcess[] = [];

  private constructor(teams: ConnectorStandIn, issuer: Issuer) {
    this.teams = teams;
    this.#issuer = issuer;
  }

  static async start(): Promise<BotTrial> {
    const [teams, issuer] = await Promise.all([startConnectorStandIn(), startIssuer()]);
    return new BotTrial(teams, issuer);
  }

  /** Starts one more bot. `env` names its database and its mail server. */
  async startBot(env: Readonly<Record<string, string>>): Promise<BotProcess> {
    // The process is given a port of its own.
    const { PORT: _, ...settings } = productionSettings(this.teams.url);
    const bot = await startBotProcess({ ...settings, ...this.#issuer.environment(APP_ID), LOG_LEVEL: 'trace', ...env });
    this.#bots.push(bot);
    return bot;
  }

  /** A new employee, whose Teams and whose browser reach this bot until they are told otherwise. */
  newEmployee(bot: BotProcess): Employee {
    const number = String(this.employees.length + 1);
    const name = `Kim Crashtest-${number}`;
    const sender = senderOf(this.teams.url, {
      ...{ personId: `bbbbbbbb-0000-0000-0000-${number.padStart(12, '0')}`, conversationId: `a:trial-${number}`, name },
    });
    const employee: Employee = new Employee({
      ...{ bot, email: `kim.crashtest${number}@contoso.com`, name },
      chatVia: (url) => {
        const post: TeamsChat['post'] = (activity) => postSigned(url(), activity, this.#issuer, APP_ID);
        return new TeamsChat({ teams: this.teams, sender, locale: 'en', post });
      },
    });
    this.employees.push(employee);
    return employee;
  }

  /** Everything that the bots printed. */
  log(): string {
    return this.#bots.map((bot) => bot.log()).join('\n');
  }

  /** Texts that no log may hold: who the employees are, what they said, and what proves who is who. */
  secrets(): readonly string[] {
    return [...this.employees.flatMap((employee) => employee.secrets()), this.#issuer.botToken, 'password-of-the-bot'];
  }

  async stop(): Promise<void> {
    await Promise.all(this.#bots.map((bot) => bot.dispose()));
    await Promise.all([this.teams.close(), this.#issuer.close()]);
  }
}
