import { expect } from 'chai';
import { readersTag } from '../../domain/people/locale.ts';
import { freePort } from '../helpers/freePort.ts';
import { JOURNEY_LOCALES, JOURNEY_WORDS, type JourneyLocale } from '../helpers/journeyWords.ts';
import { expectNoneIn } from '../helpers/privateWords.ts';
import { RunningApp } from '../helpers/runningApp.ts';
import { type MailServer, type MailServerMood, type ReceivedMail, startMailServer } from '../helpers/smtp.ts';
import { sayIn } from '../helpers/strings.ts';
import { press } from '../helpers/talk.ts';
import type { TeamsChat } from '../helpers/teamsChat.ts';
import { until } from '../helpers/until.ts';

const HURRIED = {
  jobTiming: { retryDelaySeconds: 1, retryLimit: 2, tryLimitSeconds: 20, pollSeconds: 0.5 },
  mailTimeoutMs: 1_500,
};
const NAME = 'Robin Roundtrip';

/** One employee: their chat and their mailbox. */
interface Employee {
  readonly chat: TeamsChat;
  readonly email: string;
}

describe('A confirmation mail over SMTP', function () {
  this.timeout(30_000);
  const employees: Employee[] = [];
  const secrets: string[] = [];
  let port: number;
  let server: MailServer;
  let app: RunningApp;

  before(async function () {
    this.timeout(60_000);
    port = await freePort();
    app = await RunningApp.start({ SMTP_URL: `smtp://127.0.0.1:${port}` }, HURRIED);
  });

  beforeEach(async () => {
    server = await startMailServer(port);
  });

  afterEach(() => server.stop());

  after(() => app?.stop());

  /** A new employee, who submits the form. */
  async function enrolled(locale: JourneyLocale = 'en'): Promise<Employee> {
    const email = `robin.roundtrip${employees.length}@contoso.com`;
    const { client, enroll } = JOURNEY_WORDS[locale];
    const chat = app.chat({ locale, sender: { name: NAME, locale: client.locale } });
    employees.push({ chat, email });
    await chat.do(enroll);
    await chat.do(press('button.submit', { market: 'France (FR)', product: 'personal', email }));
    return { chat, email };
  }

  async function mailTo({ email }: Employee): Promise<ReceivedMail> {
    return (await server.received(1, email))[0] ?? expect.fail('No mail came');
  }

  /** What the newest card of the chat says, once it says this. */
  const shows = ({ chat }: Employee, key: string) =>
    until(() => chat.cards().at(-1)?.summary === sayIn(chat.locale)(key));

  for (const locale of JOURNEY_LOCALES) {
    it(`names who asked, and its link confirms the mailbox (${locale})`, async () => {
      const employee = await enrolled(locale);
      const { recipients, message, source } = await mailTo(employee);
      expect(recipients).to.deep.equal([employee.email]);
      expect(message.messageId).to.match(/^<[0-9a-f-]{36}@hup\.contoso\.com>$/);
      expect(source).to.match(new RegExp(`^Content-Language: ${readersTag(locale)}\r$`, 'm'));
      expect(source).to.match(/^Auto-Submitted: auto-generated\r$/m);
      expect(message.text).to.include(NAME);
      expect(message.html).to.include(linkIn(message.text)).and.include(codeIn(message.text));
      const page = await (await app.open(linkIn(message.text))).text();
      expect(page).to.include(NAME).and.include(employee.email);
      expect((await confirm(message.text)).status).to.equal(200);
      await shows(employee, 'nextSteps.title');
    });
  }

  it('is confirmed by its code typed in the chat', async () => {
    const employee = await enrolled();
    const { message } = await mailTo(employee);
    await employee.chat.do(codeIn(message.text));
    await shows(employee, 'nextSteps.title');
  });

  const refusals: [what: string, mood: MailServerMood][] = [
    ['the recipient', 'refuse'],
    ['the message', 'refuse-message'],
  ];
  for (const [what, mood] of refusals) {
    it(`is said to be refused when the server refuses ${what} for good, and goes to a corrected address`, async () => {
      server.behave(mood);
      const employee = await enrolled();
      await shows(employee, 'confirmation.refused.title');
      expect(server.attempts()).to.equal(1);
      server.behave('accept');
      await employee.chat.do(press('button.command.change-email'));
      const email = `corrected.${employee.email}`;
      employees.push({ ...employee, email });
      await employee.chat.do(press('button.submit', { email }));
      await confirm((await mailTo({ ...employee, email })).message.text);
      await shows(employee, 'nextSteps.title');
    });
  }

  it('is said to be refused also when Teams is slow to take the card that came before', async () => {
    server.behave('refuse');
    app.teams.fail({ kind: 'status', status: 503, retryAfter: 1 }, ({ method }) => method === 'PUT');
    const employee = await enrolled();
    await shows(employee, 'confirmation.refused.title');
    const { conversationId } = employee.chat.sender;
    const inChat = app.teams.requests.filter(({ path }) => path.includes(encodeURIComponent(conversationId)));
    expect(
      inChat.filter(({ method }) => method === 'PUT'),
      'too late, again, and what became of it',
    ).to.have.length(3);
  });

  const passing: [what: string, mood: MailServerMood][] = [
    ['wants it later (451)', 'try-later'],
    ['takes it and does not say so', 'hang'],
  ];
  for (const [what, mood] of passing) {
    it(`is sent again as the same mail when the server ${what}`, async () => {
      server.behave(mood);
      const employee = await enrolled();
      await server.offered(1);
      server.behave('accept');
      const [first, second] = await server.offered(2);
      expect(second?.message.messageId).to.equal(first?.message.messageId);
      expect(second?.message.text).to.equal(first?.message.text);
      await confirm(second?.message.text);
      await shows(employee, 'nextSteps.title');
    });
  }

  describe('while the server is down', () => {
    beforeEach(() => server.stop());

    it('is sent as soon as the server is back', async () => {
      const tried = app.logged.length;
      const employee = await enrolled();
      await until(() => app.logged.slice(tried).some((line) => line.includes('A job failed')));
      server = await startMailServer(port);
      await confirm((await mailTo(employee)).message.text);
      await shows(employee, 'nextSteps.title');
    });

    it('is said to have failed after the last try, and can be asked for again', async () => {
      const employee = await enrolled();
      await shows(employee, 'confirmation.failed.title');
      server = await startMailServer(port);
      app.now = new Date(app.now.getTime() + 60_000);
      await employee.chat.do(press('button.command.resend'));
      await confirm((await mailTo(employee)).message.text);
      await shows(employee, 'nextSteps.title');
    });
  });

  describe('through all of this', () => {
    it('leaves no address, name, link, code or word of anyone in the log', () => {
      const words = employees.flatMap(({ email }) => [email, email.replace('@contoso.com', '')]);
      const said = JOURNEY_LOCALES.map((locale) => JOURNEY_WORDS[locale].enroll);
      expectNoneIn(app.logged.join('\n'), [...words, ...secrets, NAME, ...said]);
    });
  });

  async function confirm(text: string | undefined): Promise<Response> {
    secrets.push(linkIn(text).replace(/^.*\//, ''), codeIn(text));
    return app.open(linkIn(text), { method: 'POST', body: new URLSearchParams() });
  }
});

function linkIn(text: string | undefined): string {
  return /^https:\S+$/m.exec(text ?? '')?.[0] ?? expect.fail('The mail holds no link');
}

function codeIn(text: string | undefined): string {
  return /^\d{6}$/m.exec(text ?? '')?.[0] ?? expect.fail('The mail holds no code');
}
