import { expect } from 'chai';
import { PATHS } from '../../bot/console/contract/paths.ts';
import { ConsoleCaller, consoleSettings, HR } from '../helpers/consoleCaller.ts';
import { type EntraIssuer, startEntraIssuer } from '../helpers/entraIssuer.ts';
import { APP_ID, RunningApp } from '../helpers/runningApp.ts';
import { sayIn } from '../helpers/strings.ts';
import { press } from '../helpers/talk.ts';
import type { TeamsChat } from '../helpers/teamsChat.ts';
import { until } from '../helpers/until.ts';

const JOBS = { retryDelaySeconds: 0, retryLimit: 2, tryLimitSeconds: 20, pollSeconds: 0.5 };
const SETTINGS = { ANNOUNCEMENT_UNDO_SECONDS: '0', ANNOUNCEMENT_MOST_PER_PERSON: '1000', SMALLEST_GROUP: '3' };
const ENGLISH = 'Microsoft 365 for your home';
const GERMAN = 'Microsoft 365 für zu Hause';

/** An announcement in English and German. */
function draft(locales: readonly string[] = []) {
  const text = (title: string) => ({
    ...{ title, body: 'Save **30 %**.' },
    buttons: [{ title: 'Enroll now', action: { kind: 'enroll' } }],
  });
  const texts = { en: text(ENGLISH), de: text(GERMAN) };
  return { texts, fallbackLocale: 'en', audience: { kind: 'people', markets: [], locales } };
}

describe('An announcement that HR sends to employees', function () {
  this.timeout(30_000);
  let app: RunningApp;
  let entra: EntraIssuer;
  let hr: ConsoleCaller;

  beforeEach(async function () {
    this.timeout(60_000);
    entra = await startEntraIssuer();
    app = await RunningApp.start({ ...consoleSettings(entra), ...SETTINGS }, { jobTiming: JOBS });
    hr = new ConsoleCaller(app.url, entra, APP_ID);
    await hr.giveRoles();
  });

  afterEach(async function () {
    this.timeout(60_000);
    await Promise.all([app?.stop(), entra?.close()]);
  });

  /** A colleague who has the app, and whose Teams speaks a language. */
  async function colleague(language: string): Promise<TeamsChat> {
    const chat = app.chat({ sender: { locale: language } });
    await chat.install();
    return chat;
  }

  /** Sends it and waits until everybody has an outcome; its page then. */
  async function send(announcement: object) {
    const id = await hr.send(announcement);
    return until(async () => {
      const page = await hr.read(id);
      return page.state === 'sent' && page;
    });
  }

  const newestOf = (chat: TeamsChat) => app.teams.sent(chat.sender.conversationId).at(-1);
  const titlesOf = (chat: TeamsChat) => chat.cards().filter(({ summary }) => [ENGLISH, GERMAN].includes(summary));

  it('arrives in the language of each, and in the fallback where there is no text in theirs', async () => {
    const [anna, dieter, chiyo] = [await colleague('en-GB'), await colleague('de-AT'), await colleague('ja-JP')];
    const { counts } = await send(draft());
    expect(counts).to.include({ sent: 3, waiting: 0, sending: 0 });
    const titles = [anna, dieter, chiyo].map((chat) => titlesOf(chat).map(({ summary }) => summary));
    expect(titles).to.deep.equal([[ENGLISH], [GERMAN], [ENGLISH]]);
  });

  it('is not approved by the hand that wrote it', async () => {
    await hr.call('administrator', 'PUT', PATHS.rolesOf(HR.author), { roles: ['author', 'approver'] });
    const id = await hr.submit(draft());
    const { version } = await hr.read(id);
    const refused = await hr.call('author', 'POST', PATHS.steps(id), { step: 'approve', version });
    expect(refused).to.deep.equal({ status: 403, json: { refusal: 'console.refusal.own-announcement' } });
    expect((await hr.read(id)).state).to.equal('in-review');
    expect((await hr.call('approver', 'POST', PATHS.steps(id), { step: 'approve', version })).status).to.equal(200);
  });

  it('comes no more to whoever pressed “No more announcements” on the last one', async () => {
    const [anna, bea] = [await colleague('en-GB'), await colleague('en-GB')];
    await send(draft());
    await bea.do(press('button.noAnnouncements'));
    const { id, counts } = await send(draft());
    expect(counts).to.include({ sent: 1, skipped: 1 });
    expect([titlesOf(anna).length, titlesOf(bea).length]).to.deep.equal([2, 1]);
    expect(await leftOut(id)).to.deep.equal([[bea.sender.personId, 'opted-out']]);
  });

  it('skips whoever removed the app, and says so', async () => {
    const [anna, bea] = [await colleague('en-GB'), await colleague('en-GB')];
    await bea.install('remove');
    const { id, counts } = await send(draft());
    expect(counts).to.include({ sent: 1, skipped: 1 });
    expect([titlesOf(anna).length, titlesOf(bea).length]).to.deep.equal([1, 0]);
    expect(await leftOut(id)).to.deep.equal([[bea.sender.personId, 'retired']]);
  });

  it('is deleted from every chat when it is recalled', async () => {
    const chats = [await colleague('en-GB'), await colleague('de-DE')];
    const { id } = await send(draft());
    expect(chats.map((chat) => newestOf(chat)?.deleted)).to.deep.equal([false, false]);
    const { version } = await hr.read(id);
    const recalled = await hr.call('author', 'POST', PATHS.amendments(id), { kind: 'recall', version });
    expect(recalled.status).to.equal(200);
    await until(async () => (await hr.read(id)).counts.recalled === chats.length);
    expect(chats.map((chat) => newestOf(chat)?.deleted)).to.deep.equal([true, true]);
  });

  it('begins the enrollment of whoever presses its button, and the funnel moves', async () => {
    const chats = [await colleague('de-DE'), await colleague('de-DE'), await colleague('de-DE')];
    await colleague('en-GB');
    const { id, funnel } = await send(draft(['de']));
    expect(funnel).to.include({ delivered: 3, opened: 0, started: 0 });
    // An enrollment that began before the card came is not owed to it.
    app.now = new Date(app.now.getTime() + 60_000);
    for (const chat of chats) {
      const [form] = await chat.do(press('Enroll now'));
      expect(form?.summary).to.equal(sayIn('de')('form.title'));
    }
    expect((await hr.read(id)).funnel).to.include({ delivered: 3, opened: 3, started: 3, confirmed: 0 });
  });

  async function leftOut(id: string): Promise<unknown> {
    const { json } = await hr.call('author', 'GET', PATHS.notReached(id));
    return json.rows.map(({ personId, reason }: Record<string, string>) => [personId, reason]);
  }
});
