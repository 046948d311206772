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
}

/** The first message after the installation: what the bot does, what it does not, and what it keeps. */
export function welcomeCard(view: WelcomeView, say: Say): CardMessage {
  const names = { program: view.programName, organization: view.organization };
  const body = [
    heading(say('welcome.title')),
    paragraph(say('welcome.text', names)),
    subheading(say('welcome.can.title')),
    paragraph(say('welcome.can.list')),
    subheading(say('welcome.cannot.title')),
    paragraph(say('welcome.cannot.list')),
    subheading(say('welcome.keeps.title')),
    paragraph(whatIsKept(view, say)),
  ];
  return cardMessage({ summary: say('welcome.title'), body, actions: starters(view.nonce, say) }, say);
}

function whatIsKept({ retentionDays, questionRetentionDays: days }: WelcomeView, say: Say): string {
  const questions = days > 0 ? say('welcome.keeps.questions', { days }) : say('welcome.keeps.noQuestions');
  return `${say('welcome.keeps.enrollment', { days: retentionDays })}\n${questions}`;
}

/** The buttons of the first message. */
function starters(nonce: string, say: Say): readonly CardActionElement[] {
  return [
    ...STARTER_ENTRIES.map((entryId) => submit(say(`welcome.starter.${entryId}`), { kind: 'ask', entryId, nonce })),
    submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }),
  ];
}
