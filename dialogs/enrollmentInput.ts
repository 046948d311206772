import type { Activity } from 'botframework-schema';
import { type CardAction, type Command, parseCardAction } from '../cards/cardActions.ts';
import type { Intent, Understanding } from '../domain/faq/understanding.ts';

/** What a person may say to the enrollment, by a card or in words. */
export type EnrollmentInput =
  | Extract<CardAction, { kind: 'form' | 'form-cancel' | 'code' }>
  | { readonly kind: 'typed-code'; readonly code: string }
  | { readonly kind: 'typed-address'; readonly address: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'mail-missing' }
  | {
      readonly kind: 'command';
      readonly command: EnrollmentCommand;
      readonly flowId?: string | undefined;
      readonly nonce: string;
    };

/** The commands of cards that concern an enrollment or its data. */
export type EnrollmentCommand = Exclude<Command, 'help'>;

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
const CODE = /^\s*\d{3}[\s-]?\d{3}\s*$/;
/** One word with an at sign in it, or a pasted link to an address. */
const ADDRESS = /^\s*(\S+@\S+|\[?[^\s\]]+@\S+\]?\(mailto:\S+\)|[^<>@]{0,60}<\S+@\S+>)\s*$/;

/** More than this is neither a code nor an address, and not worth looking at (`workAddress.ts` draws the same line). */
const LONGEST_ANSWER = 1_000;
/** Words of the help card for which the fixed list of intents has no name: they mean more than `enroll`, which goes on where it was. */
const START_OVER = /^\s*(start (all )?over( again)?|tout recommencer|recommencer( à zéro)?)\s*[.!]?\s*$/i;
/** The entry that answers "the mail has not arrived". */
const MAIL_MISSING = 'confirm-email/not-arrived';

/**
 * Reads what an activity says to the enrollment; undefined where it says something else (a question, a greeting).
 * `understand` is asked only for free text.
 */
export function readEnrollmentInput(
  activity: Activity,
  understand: (text: string) => Understanding,
): EnrollmentInput | undefined {
  return activity.value === undefined || activity.value === null
    ? fromText(activity.text ?? '', activity.id ?? '', understand)
    : fromCard(parseCardAction(activity.value) ?? { ...OLD_CARD, nonce: activity.id ?? '' });
}

/** A card of another version, or a forged one, is answered with the present state. */
const OLD_CARD = { kind: 'command', command: 'status' } as const;

function fromCard(action: CardAction): EnrollmentInput | undefined {
  switch (action.kind) {
    case 'form':
    case 'form-cancel':
    case 'code':
      return action;
    case 'command':
      return action.command === 'help' ? undefined : { ...action, command: action.command };
    default:
      return undefined;
  }
}

function fromText(
  text: string,
  activityId: string,
  understand: (text: string) => Understanding,
): EnrollmentInput | undefined {
  const answer = text.length <= LONGEST_ANSWER ? fromPattern(text, activityId) : undefined;
  return answer ?? fromMeaning(understand(text), activityId);
}

function fromPattern(text: string, nonce: string): EnrollmentInput | undefined {
  if (CODE.test(text)) return { kind: 'typed-code', code: text };
  if (ADDRESS.test(text)) return { kind: 'typed-address', address: text };
  return START_OVER.test(text) ? { kind: 'command', command: 'start-over', nonce } : undefined;
}

function fromMeaning(understanding: Understanding, nonce: string): EnrollmentInput | undefined {
  if (understanding.kind === 'answer' && understanding.ids[0] === MAIL_MISSING) return { kind: 'mail-missing' };
  if (understanding.kind !== 'intent') return undefined;
  if (understanding.intent === 'cancel') return { kind: 'cancel' };
  const command = COMMAND_OF[understanding.intent];
  // The activity's id is the nonce of what is said in words: a redelivery brings the same one.
  return command && { kind: 'command', command, nonce };
}
