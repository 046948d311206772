import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import type { Connection } from '../../store/connection.ts';
import { openEmbeddedDatabase } from '../../store/embeddedDatabase.ts';
import { openServerDatabase } from '../../store/serverDatabase.ts';
import type { BotProcess } from '../helpers/botProcess.ts';
import { BotTrial } from '../helpers/botTrial.ts';
import { CONFIRMED, CRASH_ROUNDS, FORM, type Step } from '../helpers/crashRounds.ts';
import { emptyServerDatabase, onServer } from '../helpers/database.ts';
import type { Employee } from '../helpers/employee.ts';
import { anHourPasses } from '../helpers/hourPasses.ts';
import { expectNoneIn } from '../helpers/privateWords.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../helpers/smtp.ts';
import { sayIn } from '../helpers/strings.ts';
import { until } from '../helpers/until.ts';

const say = sayIn('en');

/** The database that outlives the bot. */
interface Database {
  readonly env: Readonly<Record<string, string>>;
  /** What happens to it between a kill and the next start. */
  readonly betweenLives: () => Promise<void>;
  /** How many rows a table has, once the bot has ended. */
  readonly count: (table: string, bot: BotProcess) => Promise<number>;
}

describe('A bot that is killed, embedded database', () => {
  killedAtEachStep(async () => ({
    env: { ALLOW_EMBEDDED_DATABASE: 'true' },
    betweenLives: async () => undefined,
    count: async (table, { dataDir }) => countOn(await openEmbeddedDatabase(dataDir), table),
  }));
});

onServer('A bot that is killed', () => {
  killedAtEachStep(async () => {
    const url = await emptyServerDatabase('crash');
    const log = { warn: () => undefined, error: () => undefined };
    return {
      env: { DATABASE_URL: url },
      betweenLives: () => anHourPasses(url),
      count: async (table) => countOn(openServerDatabase(url, log), table),
    };
  });
});

function killedAtEachStep(open: () => Promise<Database>): void {
  const underWay = new Map<Step, { readonly employee: Employee; readonly activity: Partial<Activity> | undefined }>();
  let database: Database;
  let trial: BotTrial;
  let mails: MailServer;
  let bot: BotProcess;

  before(async function () {
    this.timeout(90_000);
    [database, trial, mails] = await Promise.all([open(), BotTrial.start(), startMailServer()]);
    bot = await trial.startBot({ ...database.env, SMTP_URL: mails.url });
  });

  after(async function () {
    this.timeout(30_000);
    await trial?.stop();
    await mails?.stop();
  });

  for (const [index, round] of CRASH_ROUNDS.entries()) {
    describe(`for the ${['first', 'second', 'third', 'fourth'][index]} time`, function () {
      this.timeout(30_000);

      before(async function () {
        this.timeout(90_000);
        const steps = round.map((step) => ({ step, employee: trial.newEmployee(bot) }));
        for (const { step, employee } of steps) await prepare(employee, step.after);
        for (const { step, employee } of steps) {
          underWay.set(step, { employee, activity: await step.reach({ trial, mails }, employee) });
        }
        await bot.kill();
        await database.betweenLives();
        await bot.restart();
      });

      for (const step of round) {
        it(`while ${step.title}, goes on with the one enrollment to its end`, async () => {
          const { employee, activity } = underWay.get(step) ?? expect.fail('The step was not reached');
          if (activity) await deliverAgain(employee, activity);
          await until(() => step.shows.includes(shownLast(employee)));
          if (FORM.includes(shownLast(employee))) await employee.submitForm();
          await employee.confirm(await mailTo(employee));
          await until(() => CONFIRMED.includes(shownLast(employee)));
          expect(CONFIRMED).to.include(await employee.whereIsIt());
          expect(await employee.keptStates()).to.deep.equal([say('state.confirmed')]);
        });
      }
    });
  }

  async function prepare(employee: Employee, stage: Step['after']): Promise<void> {
    if (stage === 'nothing') return;
    await employee.getForm();
    if (stage === 'form') return;
    await employee.submitForm();
    await mailTo(employee);
  }

  async function mailTo({ email }: Employee): Promise<ReceivedMail> {
    return (await mails.received(1, email))[0] ?? expect.fail('There is no mail');
  }

  describe('and ended at last', function () {
    this.timeout(30_000);
    const count = (table: string) => database.count(table, bot);

    before(() => bot.end());

    it('has sent mails to everyone, all copies of one alike', () => {
      for (const { email } of trial.employees) {
        const copies = mails.offers.filter(({ recipients }) => recipients.includes(email));
        expect(copies).to.not.have.length(0);
        expect(new Set(copies.map(({ message }) => message.messageId))).to.have.length(1);
        expect(new Set(copies.map(({ message }) => message.text))).to.have.length(1);
      }
    });

    it('has one enrollment and one mail of each employee', async () => {
      expect(await count('enrollments')).to.equal(trial.employees.length);
      expect(await count('confirmation_mails')).to.equal(trial.employees.length);
    });

    it('has written no address, name, link, code, token or word of anyone into its log', () => {
      expectNoneIn(trial.log(), trial.secrets());
      expect(trial.log()).to.not.match(/eyJ[\w-]+\.[\w-]+\./);
    });
  });
}

/** Teams delivers again under the same id, and at times under another one. */
async function deliverAgain(employee: Employee, activity: Partial<Activity>): Promise<void> {
  await employee.deliver(activity);
  await employee.deliver({ ...activity, id: `${activity.id}-again` });
}

function shownLast({ chat }: Employee): string {
  return chat.cards().at(-1)?.summary ?? '';
}

async function countOn(connection: Connection, table: string): Promise<number> {
  const { rows } = await connection.executeSql(`select count(*)::int as rows from ${table}`);
  await connection.close();
  return Number((rows[0] as { rows: number }).rows);
}
