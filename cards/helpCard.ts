import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';
import type { NonceView } from './views.ts';

/** What can be done besides asking. */
export interface HelpView extends NonceView {
  /** Whether there are experts to whom questions can go. */
  readonly hasExperts?: boolean | undefined;
  /** Whether the person may see insights. */
  readonly hasInsights?: boolean | undefined;
}

/** What to type or click. */
export function helpCard({ nonce, hasExperts, hasInsights }: HelpView, say: Say): CardMessage {
  const title = say('help.title');
  const command = { kind: 'command', nonce } as const;
  const words = [say('help.words'), ...(hasExperts ? [say('support.help')] : [])];
  const mine = submit(say('support.button.mine'), { ...command, command: 'my-tickets' });
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(say('help.text')), paragraph(words.join('\n'))],
      actions: [
        submit(say('button.enroll'), { ...command, command: 'enroll' }),
        submit(say('button.status'), { ...command, command: 'status' }),
        submit(say('button.askPerson'), { kind: 'person', nonce }),
        ...(hasExperts ? [mine] : []),
        submit(say('button.showMyData'), { ...command, command: 'show-my-data' }),
        ...(hasInsights ? [submit(say('insights.button'), { ...command, command: 'insights' })] : []),
      ],
    },
    say,
  );
}
