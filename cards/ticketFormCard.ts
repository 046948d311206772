import type { EnrollmentState } from '../domain/enrollment/enrollment.ts';
import type { Say } from '../domain/strings.ts';
import { LONGEST_QUESTION, type TicketContext } from '../domain/support/ticket.ts';
import { submit, submitWithInputs } from './actions.ts';
import type { CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, note, paragraph, quiet, subheading } from './elements.ts';

/** A question to the experts before it is sent. */
export interface TicketFormView {
  readonly nonce: string;
  /** What stands in the field. */
  readonly question: string;
  readonly context: Omit<TicketContext, 'enrollment'>;
  /** The questions of the entries of `context`, in the reader's language. */
  readonly entries: readonly string[];
  readonly market?: { readonly code: string; readonly name: string } | undefined;
  readonly enrollment?: EnrollmentState | undefined;
  /** The name of the language, in itself. */
  readonly language: string;
  readonly organization: string;
  /** When experts are at work, in words. */
  readonly hours: string;
  readonly retentionDays: number;
  /** Why it was not sent, ready to read. */
  readonly problem?: string | undefined;
}

/** The form of a question to the experts: what was asked stands in it, and what goes along with it under it. */
export function ticketFormCard(view: TicketFormView, say: Say): CardMessage {
  const { nonce, context, market } = view;
  const { shown, entryIds, confidence } = context;
  const title = say('support.form.title');
  const carried = { shown, entryIds: [...entryIds], ...(confidence !== undefined && { confidence }) };
  const sent = { kind: 'ticket-form', nonce, context: carried, ...(market && { market: market.code }) } as const;
  const body = [
    heading(title),
    ...(view.problem ? [note(view.problem)] : []),
    questionField(view, say),
    subheading(say('support.form.passedOn')),
    paragraph(passedOn(view, say).join('\n')),
    paragraph(say('support.form.notPassedOn')),
    paragraph(say('support.form.readers', { organization: view.organization })),
    paragraph(say('support.hours', { hours: view.hours })),
    quiet(say('support.form.kept', { days: view.retentionDays })),
  ];
  const actions = [
    submitWithInputs(say('support.button.send'), sent),
    submit(say('support.button.cancel'), { kind: 'ticket-form-cancel', nonce }),
  ];
  return cardMessage({ summary: title, body, actions }, say);
}

function questionField({ question }: TicketFormView, say: Say): CardElement {
  return {
    ...{ type: 'Input.Text', id: 'question', isMultiline: true, maxLength: LONGEST_QUESTION, isRequired: true },
    label: say('support.form.question'),
    placeholder: say('support.form.placeholder'),
    errorMessage: say('support.form.missing'),
    ...(question && { value: question }),
  };
}

function passedOn({ context, entries, market, enrollment, language }: TicketFormView, say: Say): readonly string[] {
  const questions = entries.map((entry) => say('support.form.quoted', { text: entry })).join(', ');
  return [
    say('support.form.yourQuestion'),
    say('support.form.language', { language }),
    ...(context.shown === 'nothing' ? [] : [say(`support.form.told.${context.shown}`, { questions })]),
    ...(market ? [say('support.form.market', { market: market.name })] : []),
    enrollment
      ? say('support.form.enrollment', { state: say(`state.${enrollment}`) })
      : say('support.form.noEnrollment'),
  ];
}
