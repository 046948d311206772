import type { Say } from '../domain/strings.ts';
import { LONGEST_QUESTION } from '../domain/support/ticket.ts';
import type { ExpertDeed } from '../domain/support/ticketOutcome.ts';
import { actionSet, execute, executeWithInputs, openUrl, showCard } from './actions.ts';
import type { CardActionElement, CardElement } from './adaptiveCard.ts';
import { paragraph } from './elements.ts';
import type { ExpertView } from './expertCard.ts';
import { languageName } from './languageName.ts';

/** In the order in which the buttons stand. */
const ORDER = ['claim', 'reply', 'unassign', 'close', 'reopen'] as const satisfies readonly ExpertDeed['kind'][];

/** What an expert may do with the ticket now, and the way to the FAQ's editor while there is something to answer. At most five and the form's own. */
export function expertButtons(view: ExpertView, say: Say): readonly CardActionElement[] {
  const buttons = ORDER.filter((deed) => view.deeds.includes(deed)).flatMap((deed) =>
    deed === 'reply'
      ? [replyForm(view, say), openUrl(say('experts.button.faq'), view.editorUrl)]
      : [deedButton(view, deed, say)],
  );
  return buttons.length > 0 ? buttons : [deedButton(view, 'show', say)];
}

function deedButton(
  { ticket }: ExpertView,
  deed: Exclude<ExpertDeed['kind'], 'reply'> | 'show',
  say: Say,
): CardActionElement {
  return execute(say(`experts.button.${deed}`), { kind: 'expert', ticketId: ticket.id, deed, nonce: nonceOf(ticket) });
}

/** One card stands there for all and is made again for each state: its nonce is the state's. Who clicked is told apart by the service. */
function nonceOf({ version }: ExpertView['ticket']): string {
  return `v${version}`;
}

function replyForm(view: ExpertView, say: Say): CardActionElement {
  const { ticket } = view;
  const send = executeWithInputs(say('experts.button.send'), {
    ...{ kind: 'expert', ticketId: ticket.id, deed: 'reply', nonce: nonceOf(ticket) },
  });
  return showCard(say('experts.button.reply'), [
    paragraph(say('experts.reply.hint', { language: languageName(ticket.locale, say.locale) })),
    {
      type: 'Input.Text',
      id: 'text',
      label: say('experts.reply.label'),
      isMultiline: true,
      maxLength: LONGEST_QUESTION,
    },
    ...entryChoice(view, say),
    actionSet([send]),
  ]);
}

function entryChoice({ choices }: ExpertView, say: Say): readonly CardElement[] {
  if (choices.length === 0) return [];
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'entryId',
      label: say('experts.reply.entry'),
      placeholder: say('experts.reply.search'),
      style: 'filtered',
      choices: choices.map(({ id, title }) => ({ title, value: id })),
    },
  ];
}
