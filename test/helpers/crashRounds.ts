import type { Activity } from 'botframework-schema';
import type { BotTrial } from './botTrial.ts';
import type { RecordedRequest } from './connectorStandIn.ts';
import type { Employee } from './employee.ts';
import type { MailServer, MailStep } from './smtp.ts';
import { sayIn } from './strings.ts';
import { until } from './until.ts';

const say = sayIn('en');
/** The titles of the cards that show an enrollment whose form is open; of several the chat shows one. */
export const FORM = [say('form.title')];
const WAITS_FOR_MAILBOX = [say('confirmation.queued.title'), say('confirmation.sent.title')];
/** The same of one whose mailbox is confirmed. */
export const CONFIRMED = [say('nextSteps.title')];

/** Who is there when the bot is killed. */
export interface Scene {
  readonly trial: BotTrial;
  readonly mails: MailServer;
}

/** One step of an enrollment, at which the bot is killed. */
export interface Step {
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
export const CRASH_ROUNDS: readonly (readonly Step[])[] = [
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
