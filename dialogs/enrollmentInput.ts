import type { CardAction, Command } from '../cards/cardActions.ts';
import { LONGEST_TEXT } from '../domain/faq/constants.ts';
import type { Intent, Understanding } from '../domain/faq/understanding.ts';
import { NOT_ARRIVED_ENTRY } from '../domain/namedContent.ts';
import type { TurnFacts } from './turnFacts.ts';

/** What a person may say to the enrollment, by a card or in words. */
export type EnrollmentInput =
  | Extract<CardAction, { kind: 'form' | 'form-cancel' | 'code' }>
  | { readonly kind: 'typed-code'; readonly code: string }
  | { readonly kind: 'typed-address'; readonly address: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'mail-missing' }
  | { readonly kind: 'what-now'; readonly nonce: string }
  | {
      readonly kind: 'command';
      readonly command: EnrollmentCommand;
      readonly flowId?: string | undefined;
      readonly nonce: string;
    };

/** The commands of cards that concern an enrollment or its data. */
export type EnrollmentCommand = Exclude<Command, 'help' | 'my-tickets'>;

/** The intents that are commands, said in words. */
const COMMAND_OF: Partial<Record<Intent, EnrollmentCommand>> = {
  enroll: 'enroll',
  status: 'status',
  resend: 'resend',
  'change-email': 'change-email',
  bought: 'bought',
  'cancel-enrollment': 'withdraw',
  'show-my-data': 'show-my-data',
  'delete-my-data': 'delete-my-data',
};

/** Six digits alone, as people copy them: `123456`, `123 456`, `123-456`. */
const CODE = /^\d{3}[\s-]?\d{3}$/;
/** One word with an at sign in it, or a pasted link to an address. */
const ADDRESS = /^(\S+@\S+|\[?[^\s\]]+@\S+\]?\(mailto:\S+\)|[^<>@]{0,60}<\S+@\S+>)$/;

/** What of a turn the enrollment reads. */
type EnrollmentFacts = Pick<TurnFacts, 'input' | 'understand' | 'saysStartOver' | 'saysWhatNow'>;

/**
 * Reads what is said to the enrollment; undefined where it is something else (a question, a greeting).
 * `activityId` stands for what is said without a card's nonce: a redelivery brings the same one. `understand` is asked only for free text,
 * and not for the wish to begin anew, for which the fixed list of intents has no name.
 */
export function readEnrollmentInput(
  { input, ...facts }: EnrollmentFacts,
  activityId: string,
): EnrollmentInput | undefined {
  switch (input.kind) {
    case 'text':
      return fromText(input.text, activityId, facts);
    case 'click':
      return fromCard(input.action);
    case 'old-click':
      // Answered with the present state.
      return { kind: 'command', command: 'status', nonce: activityId };
    case 'nothing':
      return undefined;
  }
}

const isOfEnrollment = (command: Command): command is EnrollmentCommand =>
  command !== 'help' && command !== 'my-tickets';

function fromCard(action: CardAction): EnrollmentInput | undefined {
  switch (action.kind) {
    case 'form':
    case 'form-cancel':
    case 'code':
      return action;
    case 'command':
      return isOfEnrollment(action.command) ? { ...action, command: action.command } : undefined;
    case 'announcement':
      return action.action.kind === 'enroll' ? { kind: 'command', command: 'enroll', nonce: action.nonce } : undefined;
    default:
      return undefined;
  }
}

function fromText(
  text: string,
  activityId: string,
  { understand, saysStartOver, saysWhatNow }: Omit<EnrollmentFacts, 'input'>,
): EnrollmentInput | undefined {
  // What fills the limit was cut, and is neither a code nor an address.
  const answer = text.length < LONGEST_TEXT ? fromPattern(text) : undefined;
  if (answer !== undefined) return answer;
  if (saysStartOver(text)) return { kind: 'command', command: 'start-over', nonce: activityId };
  if (saysWhatNow(text)) return { kind: 'what-now', nonce: activityId };
  return fromMeaning(understand(text), activityId);
}

function fromPattern(text: string): EnrollmentInput | undefined {
  if (CODE.test(text)) return { kind: 'typed-code', code: text };
  return ADDRESS.test(text) ? { kind: 'typed-address', address: text } : undefined;
}

function fromMeaning(understanding: Understanding, nonce: string): EnrollmentInput | undefined {
  if (understanding.kind === 'answer' && understanding.ids[0] === NOT_ARRIVED_ENTRY) return { kind: 'mail-missing' };
  if (understanding.kind !== 'intent') return undefined;
  if (understanding.intent === 'cancel') return { kind: 'cancel' };
  const command = COMMAND_OF[understanding.intent];
  return command && { kind: 'command', command, nonce };
}
