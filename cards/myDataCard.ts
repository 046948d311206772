import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, literal, paragraph, quiet, subheading } from './elements.ts';
import { foldedExport, unfoldExport } from './exportField.ts';
import { formatDay } from './format.ts';
import { feedbackData, type KeptFeedback, type KeptTicket, ticketData } from './supportData.ts';

/** What is kept of a person. */
export interface MyDataView {
  readonly nonce: string;
  /** As it is kept with an enrollment. */
  readonly name?: string | undefined;
  readonly enrollments: readonly KeptEnrollment[];
  /** How many were delivered to the person, and whether they get more. */
  readonly announcements: { readonly received: number; readonly wanted: boolean };
  /** Newest first. */
  readonly tickets?: readonly KeptTicket[] | undefined;
  /** Newest first. */
  readonly feedback?: readonly KeptFeedback[] | undefined;
  /** Everything as text, or the first part of it, of which more comes in cards of its own. */
  readonly exported?: string | undefined;
  readonly retentionDays: number;
}

type KeptEnrollment = Pick<Enrollment, 'state' | 'email' | 'product' | 'startedAt' | 'updatedAt'> & {
  /** The market's name. */
  readonly market?: string | undefined;
};

/** Everything that is kept of the person. */
export function myDataCard(view: MyDataView, say: Say): CardMessage {
  const { nonce, name, enrollments, retentionDays } = view;
  const title = say('myData.title');
  const command = { kind: 'command', nonce } as const;
  const body = [
    heading(title),
    paragraph(chatAndAnnouncements(view, say)),
    ...(name ? [literal(say('myData.name', { name }))] : []),
    ...(enrollments.length > 0
      ? enrollments.flatMap((kept) => keptEnrollment(kept, say))
      : [paragraph(say('myData.none'))]),
    ...ticketData(view.tickets ?? [], retentionDays, say),
    ...feedbackData(view.feedback ?? [], retentionDays, say),
    quiet(say('myData.kept', { days: retentionDays })),
    ...(view.exported === undefined ? [] : [foldedExport(view.exported, say)]),
  ];
  const actions = [
    ...(view.exported === undefined ? [] : [unfoldExport(say)]),
    submit(say('button.deleteMyData'), { ...command, command: 'delete-my-data' }),
    submit(say('button.help'), { ...command, command: 'help' }),
  ];
  return cardMessage({ summary: title, body, actions }, say);
}

function chatAndAnnouncements({ announcements: { received, wanted } }: MyDataView, say: Say): string {
  const lines = [
    say('myData.chat'),
    ...(received > 0 ? [say('myData.announcements', { count: received })] : []),
    ...(wanted ? [] : [say('myData.optedOut')]),
  ];
  return lines.join('\n');
}

function keptEnrollment(kept: KeptEnrollment, say: Say): readonly CardElement[] {
  const lines = [
    say('myData.state', { state: say(`state.${kept.state}`) }),
    ...(kept.email ? [say('myData.email', { email: kept.email })] : []),
    ...(kept.market ? [say('myData.market', { market: kept.market })] : []),
    ...(kept.product ? [say('myData.product', { product: say(`product.${kept.product}`) })] : []),
    say('myData.updated', { date: formatDay(kept.updatedAt, say) }),
  ];
  return [subheading(say('myData.enrollment', { date: formatDay(kept.startedAt, say) })), ...lines.map(literal)];
}
