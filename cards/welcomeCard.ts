import { STARTER_ENTRIES } from '../domain/namedContent.ts';
import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardActionElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph, subheading } from './elements.ts';

/** The names and periods that the first message tells. */
export interface WelcomeView {
  readonly nonce: string;
  readonly programName: string;
  readonly organization: string;
  readonly retentionDays: number;
  /** How many days unanswered questions are kept; 0 where they are not kept. */
  readonly questionRetentionDays: number;
  /** Whether there are experts to whom questions can go. */
  readonly hasExperts?: boolean | undefined;
}

/** The first message after the installation: what the bot does, what it does not, and what it keeps. */
export function welcomeCard(view: WelcomeView, say: Say): CardMessage {
  const names = { program: view.programName, organization: view.organization };
  const body = [
    heading(say('welcome.title')),
    paragraph(say('welcome.text', names)),
    subheading(say('welcome.can.title')),
    paragraph(whatItDoes(view, say)),
    subheading(say('welcome.cannot.title')),
    paragraph(say('welcome.cannot.list')),
    subheading(say('welcome.keeps.title')),
    paragraph(whatIsKept(view, say)),
  ];
  return cardMessage({ summary: say('welcome.title'), body, actions: starters(view.nonce, say) }, say);
}

function whatItDoes({ hasExperts }: WelcomeView, say: Say): string {
  return [say('welcome.can.list'), ...(hasExperts ? [say('support.welcome.can')] : [])].join('\n');
}

function whatIsKept({ retentionDays, questionRetentionDays: days, hasExperts }: WelcomeView, say: Say): string {
  const lines = [
    say('welcome.keeps.enrollment', { days: retentionDays }),
    ...(hasExperts ? [say('support.welcome.keeps', { days: retentionDays })] : []),
    days > 0
      ? say('welcome.keeps.questions', { days })
      : say(hasExperts ? 'support.welcome.noOthers' : 'welcome.keeps.noQuestions'),
  ];
  return lines.join('\n');
}

/** The buttons of the first message. */
function starters(nonce: string, say: Say): readonly CardActionElement[] {
  return [
    ...STARTER_ENTRIES.map((entryId) => submit(say(`welcome.starter.${entryId}`), { kind: 'ask', entryId, nonce })),
    submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }),
  ];
}
