import { FEEDBACK_REASONS, LONGEST_COMMENT } from '../domain/insights/feedback.ts';
import type { Say } from '../domain/strings.ts';
import type { CardElement } from './adaptiveCard.ts';
import { quiet } from './elements.ts';

/** What somebody may say of an answer that was no use: why, and in their own words, which are kept only where they tick it. All of it is optional. */
export function feedbackFields(say: Say): readonly CardElement[] {
  return [
    {
      ...{ type: 'Input.ChoiceSet', id: 'reason', style: 'expanded', wrap: true },
      label: say('feedback.why'),
      choices: FEEDBACK_REASONS.map((value) => ({ title: say(`feedback.reason.${value}`), value })),
    },
    {
      ...{ type: 'Input.Text', id: 'comment', isMultiline: true, maxLength: LONGEST_COMMENT },
      label: say('feedback.comment'),
    },
    {
      ...{ type: 'Input.Toggle', id: 'consent', wrap: true, value: 'false', valueOn: 'true', valueOff: 'false' },
      ...{ title: say('feedback.consent'), label: say('feedback.consentLabel') },
    },
    quiet(say('feedback.noConsent')),
  ];
}
