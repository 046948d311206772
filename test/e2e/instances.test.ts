import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import type { Connection } from '../../store/connection.ts';
import { openServerDatabase } from '../../store/serverDatabase.ts';
import type { BotProcess } from '../helpers/botProcess.ts';
import { BotTrial } from '../helpers/botTrial.ts';
import type { RecordedRequest } from '../helpers/connectorStandIn.ts';
import { emptyServerDatabase, onServer } from '../helpers/database.ts';
import type { Employee } from '../helpers/employee.ts';
import { anHourPasses } from '../helpers/hourPasses.ts';
import { expectNoneIn } from '../helpers/privateWords.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../helpers/smtp.ts';
import { sayIn } from '../helpers/strings.ts';
import { press } from '../helpers/talk.ts';
import { until } from '../helpers/until.ts';

const say = sayIn('en');
const AT_ONCE = 20;
const isTaken = (status: number): boolean => status === 200 || status === 503;
const WAITS_FOR_MAILBOX = [say('confirmation.queued.title'), say('confirmation.sent.title')];
/** Each state that an enrollment reaches is counted in the transaction that writes it. */
const CONFIRMATIONS = "select 1 from insight_events where kind = 'enrollment' and event ->> 'step' = 'confirmed'";

/** One bot, and the mail server that is its own, so that it can be told who sent a mail. */
interface Instance {
  readonly bot: BotProcess;
  readonly mails: MailServer;
}

onServer('Two instances on one database', () => {
  describe('at the same time', twoInstances);
});

function twoInstances(this: Mocha.Suite): void {
  this.timeout(30_000);
  let url: string;
  let database: Connection;
  let trial: BotTrial;
  let instances: readonly [Instance, Instance];

  before(async function () {
    this.timeout(90_000);
    [url, trial] = await Promise.all([emptyServerDatabase('instances'), BotTrial.start()]);
    database = openServerDatabase(url, { warn: () => undefined, error: () => undefined });
    // Both at once, on a database without a table.
    instances = await Promise.all([startInstance(), startInstance()]);
  });

  after(async function () {
    this.timeout(30_000);
    await trial?.stop();
    await Promise.all([database?.close(), ...(instances ?? []).map(({ mails }) => mails.stop())]);
  });

  async function startInstance(): Promise<Instance> {
    const mails = await startMailServer();
    return { mails, bot: await trial.startBot({ DATABASE_URL: url, SMTP_URL: mails.url }) };
  }

  const newEmployee = () => trial.newEmployee(instances[0].bot);

  /** Delivers activities of one employee all at once, to each instance every second one. */
  async function deliverAtOnce(employee: Employee, activities: readonly Partial<Activity>[]): Promise<void> {
    await Promise.all(
      activities.map((activity, index) => {
        employee.bot = instanceOf(index).bot;
        return employee.deliver(activity);
      }),
    );
  }

  const instanceOf = (index: number): Instance => instances[index % 2 === 0 ? 0 : 1];
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

  /** What both have sent to an employee, once nothing more is to be sent to anyone. */
  async function allMailsTo({ email }: Employee): Promise<readonly ReceivedMail[]> {
    await until(
      async () => (await rows("select 1 from pgboss.job where state in ('created', 'retry', 'active')")) === 0,
    );
    return instances.flatMap(({ mails }) => mails.mails).filter(({ recipients }) => recipients.includes(email));
  }

  async function rows(query: string): Promise<number> {
    return (await database.executeSql(query)).rows.length;
  }

  /** An employee who was sent a mail. */
  async function enrolled(): Promise<{ readonly employee: Employee; readonly mail: ReceivedMail }> {
    const employee = newEmployee();
    await employee.getForm();
    await employee.submitForm();
    const [mail] = await allMailsTo(employee);
    return { employee, mail: mail ?? expect.fail('No mail was sent') };
  }

  async function expectConfirmed(employee: Employee): Promise<void> {
    await until(() => employee.showsLast('nextSteps.title'));
    expect(await employee.keptStates()).to.deep.equal([say('state.confirmed')]);
  }

  it('answer an activity that is delivered to both at once a single time', async () => {
    const employee = newEmployee();
    const activity = employee.asksForForm();
    const statuses = instances.map(({ bot }) => {
      employee.bot = bot;
      return employee.chat.post(activity).then(({ status }) => status);
    });
    // The one that does not get it has it delivered again, unless the other one has finished by then.
    expect(await Promise.all(statuses))
      .to.include(200)
      .and.satisfy((all: number[]) => all.every(isTaken));
    await deliverAtOnce(employee, [activity, activity]);
    expect(employee.chat.cards().map(({ summary }) => summary)).to.deep.equal([say('form.title')]);
  });

  it(`begin one enrollment for one employee who asks for it ${AT_ONCE} times at once`, async () => {
    const employee = newEmployee();
    await deliverAtOnce(
      employee,
      times(AT_ONCE, () => employee.asksForForm()),
    );
    const flows = employee.chat.cards().map(({ card }) => /"flowId":"([^"]+)"/.exec(JSON.stringify(card))?.[1]);
    expect(flows).to.have.length(AT_ONCE);
    expect(new Set(flows)).to.have.length(1);
    expect(await employee.keptStates()).to.have.length(1);
  });

  it(`send one mail for one form that is submitted ${AT_ONCE} times at once`, async () => {
    const employees = times(5, newEmployee);
    await Promise.all(employees.map((employee) => employee.getForm()));
    await Promise.all(
      employees.map((employee) =>
        deliverAtOnce(
          employee,
          times(AT_ONCE, () => employee.submitsForm()),
        ),
      ),
    );
    for (const employee of employees) {
      expect(await allMailsTo(employee)).to.have.length(1);
      expect(employee.chat.cards()).to.have.length(1);
      expect(WAITS_FOR_MAILBOX).to.include(employee.chat.cards()[0]?.summary);
    }
  });

  it(`send one mail to each of ${AT_ONCE} employees who enroll at once`, async () => {
    const employees = times(AT_ONCE, newEmployee);
    for (const [index, employee] of employees.entries()) employee.bot = instanceOf(index).bot;
    await Promise.all(employees.map((employee) => employee.getForm()));
    await Promise.all(employees.map((employee) => employee.submitForm()));
    for (const employee of employees) expect(await allMailsTo(employee)).to.have.length(1);
  });

  it('send one more mail when a click to send it again comes to both at once, and once more later', async () => {
    const { employee, mail } = await enrolled();
    const [first, second, late] = times(3, () => employee.chat.click(press('button.command.resend')));
    await deliverAtOnce(employee, [first ?? {}, second ?? {}]);
    await employee.deliver(late ?? {});
    const ids = (await allMailsTo(employee)).map(({ message }) => message.messageId);
    expect(ids).to.have.length(2);
    expect(ids.filter((id) => id === mail.message.messageId)).to.have.length(1);
  });

  it('confirm once when the button of the mailed link is pressed on both at once', async () => {
    const all = await Promise.all(times(5, enrolled));
    const known = await rows(CONFIRMATIONS);
    const pressed = all.flatMap(({ employee, mail }) =>
      [0, 1].map((index) => {
        employee.bot = instanceOf(index).bot;
        return employee.confirm(mail);
      }),
    );
    await Promise.all(pressed);
    for (const { employee } of all) await expectConfirmed(employee);
    expect(await rows(CONFIRMATIONS)).to.equal(known + all.length);
    expect(await rows("select 1 from pgboss.job where name = 'enrollment-card'")).to.equal(known + all.length);
  });

  it('finish each other’s mails: what one had in hand when it was killed, the other one sends again', async function () {
    this.timeout(60_000);
    const employee = newEmployee();
    await employee.getForm();
    for (const { mails } of instances) mails.behave('hang');
    await employee.submitForm();
    const [dead, alive] = await Promise.race(
      [0, 1].map(async (index) => {
        await instanceOf(index).mails.received(1, employee.email);
        return [instanceOf(index), instanceOf(index + 1)] as const;
      }),
    );
    for (const { mails } of instances) mails.behave('accept');
    await dead.bot.kill();
    employee.bot = alive.bot;
    await anHourPasses(url);
    const [copy] = await alive.mails.received(1, employee.email);
    const [first] = await dead.mails.received(1, employee.email);
    expect(copy?.message.messageId).to.equal(first?.message.messageId);
    expect(copy?.message.text).to.equal(first?.message.text);
    await employee.confirm(first ?? expect.fail('There is no first copy'));
    await expectConfirmed(employee);
    await dead.bot.restart();
  });

  it('finish each other’s turns: what one was killed in is delivered again to the other one', async function () {
    this.timeout(60_000);
    const [dead, alive] = instances;
    const employee = newEmployee();
    const activity = employee.asksForForm();
    const { teams } = trial;
    const isCard = ({ method, body }: RecordedRequest) =>
      method === 'POST' && (body as Partial<Activity>).type === 'message';
    const known = teams.requests.length;
    teams.fail({ kind: 'hang' }, isCard);
    employee.chat.post(activity).catch(() => undefined);
    await until(() => teams.requests.slice(known).some(isCard));
    await dead.bot.kill();
    employee.bot = alive.bot;
    expect((await employee.chat.post(activity)).status, 'claimed by the dead one for a minute').to.equal(503);
    expect(employee.chat.cards()).to.deep.equal([]);
    await anHourPasses(url);
    await employee.deliver(activity);
    expect(employee.chat.cards().map(({ summary }) => summary)).to.deep.equal([say('form.title')]);
    expect(await employee.keptStates()).to.have.length(1);
    await dead.bot.restart();
  });

  it('write no address, name, link, code, token or word of anyone into their logs', () => {
    expectNoneIn(trial.log(), trial.secrets());
    expect(trial.log()).to.not.match(/eyJ[\w-]+\.[\w-]+\./);
  });
}
