import { expect } from 'chai';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { message, type Sender, senderOf, submit } from '../helpers/activities.ts';
import { type BotProcess, startBotProcess } from '../helpers/botProcess.ts';
import { addressOf, clickOf, hasButton } from '../helpers/cardButtons.ts';
import { shownTexts } from '../helpers/cardContents.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../helpers/connectorStandIn.ts';
import { type MailServer, startMailServer } from '../helpers/smtp.ts';
import { sayIn } from '../helpers/strings.ts';

const say = sayIn('en');

/** When the process is killed, while it does one step of an enrollment. */
const MOMENTS = ['as soon as it is asked', 'when it first calls Teams', 'right after its answer'] as const;

interface Step {
  readonly name: string;
  readonly act: (walk: Walk) => Promise<unknown>;
  /** What the bot shows of an enrollment that has come this far. */
  readonly shows: string;
}

/** The steps of an enrollment. Each is done whole before the next one. */
const STEPS: readonly Step[] = [
  { name: 'giving out the form', act: (walk) => walk.askForForm(), shows: 'form.title' },
  { name: 'taking the form', act: (walk) => walk.submitForm(), shows: 'confirmation.how' },
  { name: 'confirming the mailbox', act: (walk) => walk.confirm(), shows: 'nextSteps.title' },
  { name: 'opening the purchase link', act: (walk) => walk.openPurchaseLink(), shows: 'nextSteps.opened' },
];

describe('kill -9', function () {
  this.timeout(60_000);
  let teams: ConnectorStandIn;
  let mailServer: MailServer;
  let bot: BotProcess;
  let people = 0;

  before(async () => {
    [teams, mailServer] = await Promise.all([startConnectorStandIn(), startMailServer()]);
    bot = await startBotProcess({ SMTP_URL: mailServer.url, ELIGIBLE_DOMAINS: 'contoso.com' });
  });

  after(() => Promise.all([bot?.dispose(), teams?.close(), mailServer?.stop()]));

  function newPerson(): Walk {
    people += 1;
    const personId = `aaaaaaaa-0000-4000-8000-${String(people).padStart(12, '0')}`;
    const sender = senderOf(teams.url, { conversationId: `a:person-${people}`, personId, name: 'Contoso Employee' });
    return new Walk(bot, teams, mailServer, sender, `employee${people}@contoso.com`);
  }

  /** Waits for the moment; what the killed process answers or leaves unanswered is of no interest. */
  async function moment(when: (typeof MOMENTS)[number], acting: Promise<unknown>, calls: number): Promise<void> {
    const answered = acting.catch(() => undefined);
    if (when === 'right after its answer') await answered;
    const called = teams.waitFor(() => teams.requests.length > calls).catch(() => undefined);
    if (when === 'when it first calls Teams') await Promise.race([called, answered]);
  }

  for (const [place, { name, act, shows }] of STEPS.entries()) {
    for (const when of MOMENTS) {
      it(`loses nothing while ${name}, ${when}`, async () => {
        const walk = newPerson();
        for (const earlier of STEPS.slice(0, place)) await earlier.act(walk);
        const calls = teams.requests.length;
        await moment(when, act(walk), calls);
        await bot.kill();
        await bot.restart();
        if (when === 'right after its answer') await walk.expectShown(shows);
        await walk.continueToTheEnd();
        await walk.expectOneEnrollment();
      });
    }
  }

  it('sends the same mail once more when it cannot know whether it went out, and each copy works', async () => {
    const walk = newPerson();
    mailServer.behave('hang');
    await walk.askForForm();
    await walk.submitForm();
    await walk.mails(1);
    await bot.kill();
    mailServer.behave('accept');
    await bot.restart();
    const [first, second] = await walk.mails(2);
    expect(second?.message.messageId).to.equal(first?.message.messageId);
    expect(second?.message.text).to.equal(first?.message.text);
    await walk.continueToTheEnd();
    await walk.expectOneEnrollment();
  });
});

/** One employee on the way through an enrollment, by the requests that Teams and a browser would make. */
class Walk {
  readonly #bot: BotProcess;
  readonly #teams: ConnectorStandIn;
  readonly #mailServer: MailServer;
  readonly #sender: Sender;
  readonly #address: string;

  constructor(bot: BotProcess, teams: ConnectorStandIn, mailServer: MailServer, sender: Sender, address: string) {
    this.#bot = bot;
    this.#teams = teams;
    this.#mailServer = mailServer;
    this.#sender = sender;
    this.#address = address;
  }

  async askForForm(): Promise<void> {
    await this.#post(message(this.#sender, 'enroll'));
  }

  /** Submits the newest form in the chat. */
  async submitForm(): Promise<void> {
    const { card, id } = this.#cardWith('button.submit');
    const typed = { market: 'PT', product: 'family', email: this.#address };
    await this.#post(submit(this.#sender, clickOf(card, say('button.submit'), typed), id));
  }

  /** So many mails to this person, once they have come. */
  async mails(count: number): Promise<MailServer['mails']> {
    const mine = () => this.#mailServer.mails.filter(({ recipients }) => recipients.includes(this.#address));
    while (mine().length < count) await this.#mailServer.received(this.#mailServer.mails.length + 1);
    return mine();
  }

  /** Opens the newest mail's link and presses the button of its page. */
  async confirm(): Promise<void> {
    const link = linkIn((await this.mails(1)).at(-1)?.message.text);
    expect((await fetch(link)).status).to.equal(200);
    expect((await fetch(link, { method: 'POST', body: new URLSearchParams() })).status).to.equal(200);
  }

  async openPurchaseLink(): Promise<void> {
    await this.#post(message(this.#sender, 'where am I?'));
    const { card } = this.#cardWith('button.openPurchase');
    const answer = await fetch(addressOf(card, say('button.openPurchase')), { redirect: 'manual' });
    expect(answer.status).to.equal(302);
  }

  /** What an employee does who finds the bot back: asks again, answers what is asked, and goes on. */
  async continueToTheEnd(): Promise<void> {
    await this.askForForm();
    const { card } = this.#cards().at(-1) ?? expect.fail('Nothing was answered after the restart');
    if (hasButton(card, say('button.submit'))) await this.submitForm();
    await this.confirm();
    await this.openPurchaseLink();
  }

  /** What was answered is kept: the bot goes on from there. */
  async expectShown(key: string): Promise<void> {
    await this.askForForm();
    expect(shownTexts((this.#cards().at(-1) ?? expect.fail('No card')).card)).to.include(say(key));
  }

  async expectOneEnrollment(): Promise<void> {
    await this.#post(message(this.#sender, 'show my data'));
    const texts = shownTexts((this.#cards().at(-1) ?? expect.fail('No card')).card);
    const state = say('myData.state', { state: say('state.link-opened') });
    expect(texts.join('\n').split(say('myData.state', { state: '' }).trim()), texts.join('\n')).to.have.length(2);
    expect(texts.join('\n')).to.include(state);
    const mails = await this.mails(1);
    expect(new Set(mails.map(({ message: { messageId } }) => messageId))).to.have.length(1);
    expect(new Set(mails.map(({ message: { text } }) => linkIn(text)))).to.have.length(1);
  }

  #cards(): readonly { readonly id: string; readonly card: CardMessage }[] {
    return this.#teams.sent(this.#sender.conversationId).flatMap(({ id, activity }) => {
      const content = activity.attachments?.[0]?.content;
      return content ? [{ id, card: { card: content, summary: activity.summary ?? '' } }] : [];
    });
  }

  #cardWith(button: string): { readonly id: string; readonly card: CardMessage } {
    const found = this.#cards().findLast(({ card }) => hasButton(card, say(button)));
    return found ?? expect.fail(`No card in the chat has the button "${say(button)}"`);
  }

  async #post(activity: object): Promise<void> {
    const response = await fetch(`${this.#bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    expect(response.status).to.equal(200);
  }
}

function linkIn(text: string | undefined): string {
  return /^https?:\/\/\S+$/m.exec(text ?? '')?.[0] ?? expect.fail('The mail holds no link');
}
