import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';

/** How an enrollment ended. */
export interface EnrollmentClosedView {
  readonly nonce: string;
  readonly state: 'withdrawn' | 'expired' | 'purchased';
  readonly retentionDays: number;
}

/** An enrollment that has come to its end: withdrawn, expired, or purchased as the employee says. */
export function enrollmentClosedCard({ nonce, state, retentionDays }: EnrollmentClosedView, say: Say): CardMessage {
  const title = say(`closed.${state}.title`);
  const command = { kind: 'command', nonce } as const;
  return cardMessage(
    {
      summary: title,
      body: [
        heading(title),
        paragraph(say(`closed.${state}.text`)),
        paragraph(say('closed.kept', { days: retentionDays })),
      ],
      actions: [
        submit(say('button.enrollAgain'), { ...command, command: 'enroll' }),
        submit(say('button.askPerson'), { kind: 'person', nonce }),
        submit(say('button.deleteMyData'), { ...command, command: 'delete-my-data' }),
      ],
    },
    say,
  );
}
