import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type { AdaptiveCard, CardMessage } from '../../cards/adaptiveCard.ts';
import { parseCardAction } from '../../cards/cardActions.ts';
import { titleLetters } from '../../cards/titleLetters.ts';
import { LOCALES, languageOf } from '../../domain/people/locale.ts';

/** The little of the `adaptivecards` renderer that is used here; its package cannot be imported in Node, only this build of it. */
interface AdaptiveCardsBuild {
  AdaptiveCard: new () => { parse(json: unknown, context: unknown): void; validateProperties(): ValidationResults };
  SerializationContext: new () => { readonly eventCount: number; getEventAt(index: number): { message: string } };
}
interface ValidationResults {
  readonly validationEvents: readonly { readonly message: string }[];
}

const { AdaptiveCard: Parser, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as AdaptiveCardsBuild;

/** The most that Teams takes is 40,000 UTF-16 code units; this keeps well below it. */
const MOST_BYTES = 25_000;
const MOST_ACTIONS = 6;
/** What a phone shows of a button's title, in Latin letters: half as many Chinese or Japanese ones. */
const LONGEST_TITLE = 26;

/** Teams draws charts, of which the parser knows nothing: it looks at what stands in their place. */
const ABOUT_CHARTS = /^parser: Unknown element type "Chart\.\w+"\. Fallback will be used if present\.$/;

type Element = Readonly<Record<string, unknown>>;

/** What is wrong with a card by the rules of the house and of Teams, one line a defect; none for a good card. */
export function checkCard({ card, summary }: CardMessage): readonly string[] {
  const elements = [...elementsIn(card)];
  return [
    ...parserComplaints(card),
    ...(card.version === '1.5' ? [] : [`declares version ${card.version}`]),
    ...(LOCALES.some((locale) => languageOf(locale) === card.lang) ? [] : [`has the lang ${card.lang}`]),
    ...(summary.trim() && !/[*{]/.test(summary) ? [] : [`has a summary that is empty or not plain: ${summary}`]),
    ...(card.fallbackText.trim() ? [] : ['has no fallbackText']),
    ...sizeComplaints(card),
    ...actionComplaints(elements),
    ...elements.flatMap(elementComplaints),
  ];
}

/** What Microsoft's own parser says about a card. `lang` is left out: the parser's pattern for it is `/g`, so it refuses every second card. */
function parserComplaints({ lang: _, ...card }: AdaptiveCard): readonly string[] {
  const context = new SerializationContext();
  const parsed = new Parser();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  const all = [...events, ...parsed.validateProperties().validationEvents].map(({ message }) => `parser: ${message}`);
  return all.filter((complaint) => !ABOUT_CHARTS.test(complaint));
}

function sizeComplaints(card: unknown): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return bytes > MOST_BYTES ? [`has ${bytes} bytes`] : [];
}

function actionComplaints(elements: readonly Element[]): readonly string[] {
  const actions = elements.filter((element) => isAction(element) && !standsInOther(element, elements));
  const buttons = actions.filter((action) => !elements.some(({ selectAction }) => selectAction === action));
  return [
    ...(buttons.length > MOST_ACTIONS ? [`has ${buttons.length} buttons`] : []),
    ...actions.filter(({ title }) => !title).map(() => 'has an action without a title'),
    ...buttons.filter(({ title }) => titleLetters(String(title)) > LONGEST_TITLE).map(({ title }) => `cuts: ${title}`),
    ...actions.filter(({ type }) => type === 'Action.Submit').flatMap(payloadComplaints),
    ...actions.filter(({ type }) => type === 'Action.Execute').flatMap(executeComplaints),
  ];
}

/** What a program that does not know Action.Execute shows in its place, or a link within running text: no further button. */
function standsInOther(action: Element, elements: readonly Element[]): boolean {
  return elements.some(
    ({ type, fallback, selectAction }) => fallback === action || (type === 'TextRun' && selectAction === action),
  );
}

function payloadComplaints({ title, data }: Element): readonly string[] {
  const action = parseCardAction(data);
  if (!action) return [`sends what is not understood: ${title}`];
  return action.nonce ? [] : [`sends no nonce: ${title}`];
}

/** Every program has to send the same, whichever kind of button it knows. */
function executeComplaints(action: Element): readonly string[] {
  const { title, data, associatedInputs, fallback } = action;
  const same = { type: 'Action.Submit', title, data, ...(associatedInputs !== undefined && { associatedInputs }) };
  const isSame = isDeepStrictEqual(fallback, same);
  return [...(isSame ? [] : [`has no fallback that sends the same: ${title}`]), ...payloadComplaints(action)];
}

function elementComplaints(element: Element): readonly string[] {
  const { type, label, wrap, altText, text } = element;
  const name = String(type);
  return [
    ...(name.startsWith('Input.') && !label ? [`has an input without a label: ${element.id}`] : []),
    ...(name === 'TextBlock' && !wrap ? [`has a text that does not wrap: ${text}`] : []),
    ...(name === 'TextBlock' && !String(text).trim() ? ['has an empty text'] : []),
    ...(name.startsWith('Chart.') && !element.fallback ? ['has a chart with nothing in its place'] : []),
    ...(name === 'Image' && !altText ? ['has an image without alt text'] : []),
  ];
}

function isAction({ type }: Element): boolean {
  return String(type).startsWith('Action.');
}

/** Every object within a card that has a type, the card itself included. */
export function* elementsIn(value: unknown): Generator<Element> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Element;
  for (const inner of Object.values(value)) yield* elementsIn(inner);
}
