import type { ConfirmationMail } from '../domain/enrollment/confirmationMail.ts';
import type { Say } from '../domain/strings.ts';
import { submit, submitWithInputs } from './actions.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import type { Command } from './cardActions.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, literal, note, paragraph, quiet } from './elements.ts';
import { cardMoment } from './format.ts';

/** How it stands with the confirmation mail. */
export interface ConfirmationSentView {
  readonly flowId: string;
  readonly nonce: string;
  readonly email: string;
  readonly expiresAt: Date;
  readonly outcome: ConfirmationMail['outcome'];
  /** One line above the rest: "That code is not right. 3 tries left.", "Sent again." */
  readonly note?: string | undefined;
  readonly expired: boolean;
  /** The market's own store sells: whether it sends a mail of its own, nobody here knows. */
  readonly ownStore: boolean;
}

type MailState = ConfirmationSentView['outcome'] | 'expired';

/** What can be done next, the likeliest first. */
const COMMANDS: Readonly<Record<MailState, readonly Command[]>> = {
  queued: ['resend', 'change-email', 'not-arrived', 'withdraw'],
  sent: ['resend', 'change-email', 'not-arrived', 'withdraw'],
  refused: ['change-email', 'resend', 'withdraw'],
  failed: ['resend', 'change-email', 'withdraw'],
  expired: ['resend', 'change-email', 'withdraw'],
};

/** What became of the confirmation mail, and the field for its code where there is one to type. */
export function confirmationSentCard(view: ConfirmationSentView, say: Say): CardMessage {
  const state = stateOf(view);
  const title = say(`confirmation.${state}.title`);
  const canConfirm = state === 'queued' || state === 'sent';
  const body = [
    heading(title),
    ...(view.note ? [note(view.note)] : []),
    literal(say(`confirmation.${state}.text`, { email: view.email })),
    ...(canConfirm ? howToConfirm(view, say) : []),
  ];
  const actions = [...(canConfirm ? [confirmCode(view, say)] : []), ...COMMANDS[state].map(commandButton(view, say))];
  return cardMessage({ summary: title, body, actions }, say);
}

function stateOf({ outcome, expired }: ConfirmationSentView): MailState {
  const wasSent = outcome === 'queued' || outcome === 'sent';
  return expired && wasSent ? 'expired' : outcome;
}

function howToConfirm({ expiresAt, ownStore }: ConfirmationSentView, say: Say): readonly CardElement[] {
  const code = {
    type: 'Input.Text',
    id: 'code',
    label: say('confirmation.code.label'),
    placeholder: say('confirmation.code.placeholder'),
    maxLength: 20,
  };
  return [
    paragraph(say('confirmation.how')),
    code,
    quiet(say('confirmation.until', { moment: cardMoment(expiresAt) })),
    quiet(say(ownStore ? 'confirmation.notMicrosoftOwnStore' : 'confirmation.notMicrosoft')),
  ];
}

function confirmCode({ flowId, nonce }: ConfirmationSentView, say: Say): CardActionElement {
  return submitWithInputs(say('button.confirmCode'), { kind: 'code', flowId, nonce });
}

function commandButton({ flowId, nonce }: ConfirmationSentView, say: Say) {
  return (command: Command): CardActionElement =>
    submit(say(`button.command.${command}`), { kind: 'command', command, flowId, nonce });
}
