import type { Product } from '../domain/program.ts';
import type { Say } from '../domain/strings.ts';
import { openUrl, submit } from './actions.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, literal, note, paragraph, quiet, subheading } from './elements.ts';

/** What a confirmed enrollment is about, and the way to Microsoft’s page. */
export interface NextStepsView {
  readonly flowId: string;
  readonly nonce: string;
  readonly email: string;
  readonly marketName: string;
  /** Undefined where the market has no plans to choose from. */
  readonly product?: Product | undefined;
  readonly programName: string;
  /** The signed redirect to the market's own page. */
  readonly purchaseUrl: string;
  /** One-year subscription in a market's own store. */
  readonly ownStore: boolean;
  readonly changedLater?: string | undefined;
  readonly organizationNote?: string | undefined;
  readonly opened: boolean;
}

/** After the confirmation: the steps on Microsoft's side, and the way there. */
export function nextStepsCard(view: NextStepsView, say: Say): CardMessage {
  const title = say('nextSteps.title');
  const body = [
    heading(title),
    literal(say('nextSteps.confirmed', { email: view.email })),
    ...notesOf(view, say),
    subheading(stepsTitle(view, say)),
    paragraph(steps(view, say)),
    quiet(say('nextSteps.microsoftDecides', { program: view.programName })),
  ];
  return cardMessage({ summary: title, body, actions: nextActions(view, say) }, say);
}

function notesOf({ opened, organizationNote, changedLater }: NextStepsView, say: Say): readonly CardElement[] {
  return [
    ...(opened ? [note(say('nextSteps.opened'))] : []),
    ...(organizationNote ? [literal(organizationNote)] : []),
    ...(changedLater ? [note(changedLater)] : []),
  ];
}

function stepsTitle({ ownStore, product, marketName }: NextStepsView, say: Say): string {
  if (ownStore || !product) return say('nextSteps.ownStoreTitle', { market: marketName });
  return say('nextSteps.stepsTitle', { product: say(`product.${product}`), market: marketName });
}

function steps({ ownStore, product, marketName }: NextStepsView, say: Say): string {
  if (ownStore || !product) return say('nextSteps.ownStoreSteps', { market: marketName });
  return say('nextSteps.steps', { product: say(`product.${product}`) });
}

function nextActions({ flowId, nonce, purchaseUrl }: NextStepsView, say: Say): readonly CardActionElement[] {
  const command = { kind: 'command', flowId, nonce } as const;
  return [
    openUrl(say('button.openPurchase'), purchaseUrl),
    submit(say('button.command.bought'), { ...command, command: 'bought' }),
    submit(say('button.wrongChoice'), { ...command, command: 'start-over' }),
    submit(say('button.command.withdraw'), { ...command, command: 'withdraw' }),
    submit(say('button.askPerson'), { kind: 'person', nonce }),
  ];
}
