import { PRODUCTS, type Product } from '../domain/program.ts';
import type { Say } from '../domain/strings.ts';
import { submit, submitWithInputs } from './actions.ts';
import type { CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, note, paragraph, quiet } from './elements.ts';
import { marketChoice } from './marketChoice.ts';
import type { Choice } from './views.ts';

/** What the form holds already, and what was wrong with it. */
export interface FormView {
  readonly flowId: string;
  readonly nonce: string;
  /** All markets, names in the reader's language, sorted. */
  readonly markets: readonly Choice[];
  readonly market?: string | undefined;
  /** True where `market` is a guess from the client's country, to be shown as one. */
  readonly marketGuessed: boolean;
  readonly product?: Product | undefined;
  readonly email?: string | undefined;
  /** The reason beside each field that was not accepted, ready to read. */
  readonly errors: { readonly market?: string; readonly product?: string; readonly email?: string };
  /** One line about the chosen market, such as a later change. */
  readonly marketNote?: string | undefined;
  /** Where the enrollment stands and what comes next, for who asks. */
  readonly standing?: string | undefined;
  /** The chosen market's own store sells a subscription without plans: the product is not asked. */
  readonly ownStore: boolean;
  /** The names of such markets. */
  readonly ownStoreNames: string;
  readonly programName: string;
  readonly retentionDays: number;
}

/** Everything that the enrollment needs, in one card. What was typed stays; the reason stands under each field that was not accepted. */
export function enrollmentFormCard(view: FormView, say: Say): CardMessage {
  const { flowId, nonce } = view;
  const title = say('form.title');
  const body = [
    heading(title),
    ...(view.standing ? [note(view.standing)] : []),
    paragraph(say('form.intro', { program: view.programName })),
    ...problemLine(view, say),
    ...marketField(view, say),
    ...(view.ownStore ? [] : productField(view, say)),
    ...emailField(view, say),
    paragraph(say(view.ownStore ? 'form.ownStore' : 'form.microsoftMail')),
    quiet(say('form.keeps', { days: view.retentionDays })),
  ];
  const actions = [
    submitWithInputs(say('button.submit'), { kind: 'form', flowId, nonce }),
    submit(say('button.cancel'), { kind: 'form-cancel', flowId, nonce }),
  ];
  return cardMessage({ summary: title, body, actions }, say);
}

function problemLine({ errors }: FormView, say: Say): readonly CardElement[] {
  return Object.values(errors).some(Boolean) ? [note(say('form.problem'))] : [];
}

function marketField(view: FormView, say: Say): readonly CardElement[] {
  const { markets, market, marketGuessed, marketNote, errors } = view;
  const field = {
    type: 'Input.ChoiceSet',
    id: 'market',
    label: say('form.market.label'),
    placeholder: say('form.market.placeholder'),
    style: 'filtered',
    isRequired: true,
    errorMessage: say('form.error.line', { reason: say('form.error.market.missing') }),
    choices: markets.map(marketChoice).map((choice) => ({ title: choice, value: choice })),
    ...(market && { value: chosenMarket(view) }),
  };
  return [
    field,
    ...(market && marketGuessed ? [quiet(say('form.market.guessed'))] : []),
    ...(marketNote ? [quiet(marketNote)] : []),
    ...reason(errors.market, say),
  ];
}

/** What was chosen, or typed in its place. */
function chosenMarket({ markets, market = '' }: FormView): string {
  const known = markets.find(({ id }) => id === market);
  return known ? marketChoice(known) : market;
}

/** The market is chosen in the same card, which cannot hide a field meanwhile: not the client insists on a product, but the rules, where there are any. */
function productField({ product, ownStoreNames, errors }: FormView, say: Say): readonly CardElement[] {
  const field = {
    ...{ type: 'Input.ChoiceSet', id: 'product', style: 'expanded', wrap: true },
    label: say('form.product.label'),
    choices: PRODUCTS.map((value) => ({ title: say(`form.product.${value}`), value })),
    ...(product && { value: product }),
  };
  const notNeeded = ownStoreNames ? [quiet(say('form.product.notNeeded', { markets: ownStoreNames }))] : [];
  return [field, ...notNeeded, ...reason(errors.product, say)];
}

function emailField({ email, errors }: FormView, say: Say): readonly CardElement[] {
  const field = {
    type: 'Input.Text',
    id: 'email',
    label: say('form.email.label'),
    placeholder: say('form.email.placeholder'),
    style: 'email',
    maxLength: 400,
    isRequired: true,
    errorMessage: say('form.error.line', { reason: say('form.error.email.empty') }),
    ...(email && { value: email }),
  };
  return [field, ...reason(errors.email, say)];
}

function reason(text: string | undefined, say: Say): readonly CardElement[] {
  if (!text) return [];
  return [{ ...paragraph(say('form.error.line', { reason: text })), color: 'attention', weight: 'bolder' }];
}
