import { request } from 'node:http';
import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import type { BotProcess } from './botProcess.ts';
import type { ReceivedMail } from './smtp.ts';
import { sayIn } from './strings.ts';
import { press } from './talk.ts';
import type { TeamsChat } from './teamsChat.ts';

const say = sayIn('en');
const WORDS = ['I want to enroll', 'where am I?', 'show my data'] as const;
const [ENROLL, WHERE_AM_I, SHOW_MY_DATA] = WORDS;

/** One employee on the way through an enrollment, by the requests that Teams and a browser make. */
export class Employee {
  readonly chat: TeamsChat;
  readonly email: string;
  readonly name: string;
  /** The instance that is reached. */
  bot: BotProcess;
  readonly #seen: string[] = [];

  constructor(parts: Pick<Employee, 'bot' | 'email' | 'name'> & { chatVia: (url: () => string) => TeamsChat }) {
    this.bot = parts.bot;
    this.email = parts.email;
    this.name = parts.name;
    this.chat = parts.chatVia(() => this.bot.url);
  }

  asksForForm(): Partial<Activity> {
    return this.chat.says(ENROLL);
  }

  /** The newest form of the chat, filled in and submitted. */
  submitsForm(): Partial<Activity> {
    return this.chat.click(press('button.submit', { market: 'France (FR)', product: 'personal', email: this.email }));
  }

  async getForm(): Promise<void> {
    await this.deliver(this.asksForForm());
  }

  async submitForm(): Promise<void> {
    await this.deliver(this.submitsForm());
  }

  /** Delivers an activity as Teams does, and expects it to be taken. */
  async deliver(activity: Partial<Activity>): Promise<void> {
    expect((await this.chat.post(activity)).status).to.equal(200);
  }

  /** Presses the button of the page behind a mail's link. */
  async confirm(mail: ReceivedMail): Promise<void> {
    const answer = await fetch(this.#pageOf(mail), { method: 'POST', body: new URLSearchParams() });
    expect(answer.status).to.equal(200);
  }

  /** The same, fulfilled as soon as the request is on its way; what comes back is of no interest. */
  beginConfirming(mail: ReceivedMail): Promise<void> {
    return new Promise((resolve) => {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const sent = request(this.#pageOf(mail), { method: 'POST', headers }).on('error', () => undefined);
      sent.end('', () => resolve());
    });
  }

  /** Whether the newest card that the chat shows of the enrollment is this one. */
  showsLast(key: string): boolean {
    return this.chat.cards().at(-1)?.summary === say(key);
  }

  /** What the bot says when it is asked where the enrollment stands. */
  async whereIsIt(): Promise<string> {
    await this.deliver(this.chat.says(WHERE_AM_I));
    return this.chat.cards().at(-1)?.summary ?? '';
  }

  /** What the bot keeps: the states of all enrollments, in words. */
  async keptStates(): Promise<readonly string[]> {
    await this.deliver(this.chat.says(SHOW_MY_DATA));
    const card = JSON.stringify(this.chat.cards().at(-1)?.card ?? {});
    const prefix = say('myData.state', { state: '' }).trim();
    return [...card.matchAll(new RegExp(`${prefix} ([^"]+)`, 'g'))].map(([, state = '']) => state);
  }

  /** Everything of this employee that nobody else may read. */
  secrets(): readonly string[] {
    return [this.email, this.email.replace(/@.*/, ''), this.name, ...WORDS, ...this.#seen];
  }

  #pageOf({ message }: ReceivedMail): string {
    const path = /^https:\/\/[^/]+(\/confirm\/\S+)$/m.exec(message.text ?? '')?.[1] ?? '';
    this.#seen.push(path.replace('/confirm/', ''), /^\d{6}$/m.exec(message.text ?? '')?.[0] ?? '');
    return `${this.bot.url}${path}`;
  }
}
