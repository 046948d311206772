import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { openEmbeddedDatabase } from '../../store/embeddedDatabase.ts';
import { openServerDatabase } from '../../store/serverDatabase.ts';
import type { BotProcess } from '../helpers/botProcess.ts';
import { BotTrial } from '../helpers/botTrial.ts';
import type { RecordedRequest } from '../helpers/connectorStandIn.ts';
import { emptyServerDatabase, onServer } from '../helpers/database.ts';
import type { Employee } from '../helpers/employee.ts';
import { anHourPasses } from '../helpers/hourPasses.ts';
import { expectNoneIn } from '../helpers/privateWords.ts';
import { type MailServer, type MailStep, type ReceivedMail, startMailServer } from '../helpers/smtp.ts';
import { sayIn } from '../helpers/strings.ts';
import { until } from '../helpers/until.ts';

const say = sayIn('en');
const FORM = [say('form.title')];
const WAITS_FOR_MAILBOX = [say('confirmation.queued.title'), say('confirmation.sent.title')];
const CONFIRMED = [say('nextSteps.title')];

/** Who is there when the bot is killed. */
interface Scene {
  readonly trial: BotTrial;
  readonly mails: MailServer;
}

/** One step of an enrollment, at which the bot is killed. */
interface Step {
  readonly title: string;
  /** What was done before. */
  readonly after: 'nothing' | 'form' | 'mail';
  /** Fulfilled when the step can be seen to be reached; gives the activity under way, which Teams delivers again. */
  readonly reach: (scene: Scene, employee: Employee) => Promise<Partial<Activity> | undefined>;
  /** The titles of which the chat shows one after the restart: at a second delivery, or by itself where there is none. */
  readonly shows: readonly string[];
}

const formGiven = teamsIsCalled('POST', 'before', (employee) => employee.asksForForm());
const formShown = teamsIsCalled('POST', 'after', (employee) => employee.asksForForm());
const submitGiven = teamsIsCalled('PUT', 'before', (employee) => employee.submitsForm());
const submitShown = teamsIsCalled('PUT', 'after', (employee) => employee.submitsForm());

/** Each round is one kill. The last step of a round may be one that goes on by itself; a mail that hangs keeps others waiting. */
const ROUNDS: readonly (readonly Step[])[] = [
  [
    { title: 'Teams is given the form', after: 'nothing', reach: formGiven, shows: FORM },
    { title: 'Teams has shown the form and not said so', after: 'nothing', reach: formShown, shows: FORM },
    { title: 'Teams is given the answer to the form', after: 'form', reach: submitGiven, shows: WAITS_FOR_MAILBOX },
    { title: 'Teams has shown it and not said so', after: 'form', reach: submitShown, shows: WAITS_FOR_MAILBOX },
    { title: 'Teams is given the confirmed card', after: 'mail', reach: confirmedCard('before'), shows: CONFIRMED },
    { title: 'the mail’s recipient is named', after: 'form', reach: mailIsAt('recipient'), shows: WAITS_FOR_MAILBOX },
    {
      title: 'the confirmation is posted',
      after: 'mail',
      reach: confirmationPosted,
      shows: [...WAITS_FOR_MAILBOX, ...CONFIRMED],
    },
  ],
  [
    {
      title: 'Teams has shown the confirmed card and not said so',
      after: 'mail',
      reach: confirmedCard('after'),
      shows: CONFIRMED,
    },
    { title: 'the mail’s data is announced', after: 'form', reach: mailIsAt('data'), shows: WAITS_FOR_MAILBOX },
    { title: 'the confirmation is answered', after: 'mail', reach: confirmationAnswered, shows: CONFIRMED },
  ],
  [
    {
      title: 'the mail’s data is there and not accepted',
      after: 'form',
      reach: mailIsAt('message'),
      shows: WAITS_FOR_MAILBOX,
    },
  ],
  [{ title: 'the mail is accepted', after: 'form', reach: mailIsAt('answer'), shows: WAITS_FOR_MAILBOX }],
];

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

  for (const [index, round] of ROUNDS.entries()) {
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

/** Teams hears of a message in the employee's chat, or has shown it, and never answers. */
function teamsIsCalled(
  method: 'POST' | 'PUT',
  when: 'before' | 'after',
  act: (employee: Employee) => Partial<Activity>,
): Step['reach'] {
  return async (scene, employee) => {
    const activity = act(employee);
    const called = teamsHangs(scene, employee, method, when);
    begin(employee, activity);
    await called;
    return activity;
  };
}

function teamsHangs({ trial }: Scene, { chat }: Employee, method: string, when: 'before' | 'after'): Promise<boolean> {
  const { teams } = trial;
  const path = `/conversations/${encodeURIComponent(chat.sender.conversationId)}/activities`;
  const isMeant = (request: RecordedRequest) =>
    request.method === method && request.path.includes(path) && (request.body as Activity).type === 'message';
  teams.fail({ kind: 'hang', after: when === 'after' }, isMeant);
  const known = teams.requests.length;
  return until(() => teams.requests.slice(known).some(isMeant));
}

/** The turn's answer never comes, for its bot is killed. */
function begin(employee: Employee, activity: Partial<Activity>): void {
  employee.chat.post(activity).catch(() => undefined);
}

function mailIsAt(step: MailStep): Step['reach'] {
  return async ({ mails }, employee) => {
    const activity = employee.submitsForm();
    const there = mails.stopAt(step, employee.email);
    begin(employee, activity);
    await there;
    return activity;
  };
}

function confirmedCard(when: 'before' | 'after'): Step['reach'] {
  return async (scene, employee) => {
    const called = teamsHangs(scene, employee, 'PUT', when);
    await confirmationAnswered(scene, employee);
    await called;
    return undefined;
  };
}

async function confirmationPosted({ mails }: Scene, employee: Employee): Promise<undefined> {
  for (const mail of await mails.received(1, employee.email)) await employee.beginConfirming(mail);
}

async function confirmationAnswered({ mails }: Scene, employee: Employee): Promise<undefined> {
  for (const mail of await mails.received(1, employee.email)) await employee.confirm(mail);
}

async function countOn(connection: Awaited<ReturnType<typeof openEmbeddedDatabase>>, table: string): Promise<number> {
  const { rows } = await connection.executeSql(`select count(*)::int as rows from ${table}`);
  await connection.close();
  return Number((rows[0] as { rows: number }).rows);
}
