import { dateInWords } from '../domain/dateInWords.ts';
import type { QuestionCounts, TicketTimes } from '../domain/insights/insights.ts';
import type { Shown } from '../domain/insights/smallGroups.ts';
import type { Say } from '../domain/strings.ts';
import { openUrl } from './actions.ts';
import type { CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { barChart, factLines, ringChart } from './charts.ts';
import { heading, paragraph, quiet, subheading } from './elements.ts';
import { formatMinutes } from './format.ts';

/** The head figures of a period, without those that tell of small groups. */
export interface InsightsView {
  readonly totals: Shown<QuestionCounts>;
  /** Oldest first. */
  readonly days: readonly (Pick<Shown<QuestionCounts>, 'questions'> & { readonly day: string })[];
  readonly tickets: Pick<Shown<TicketTimes>, 'medianToFirstAnswer'>;
  readonly smallestGroup: number;
  /** The console's page with all figures. */
  readonly pageUrl: string;
}

type Figure = number | 'hidden';
const SETTLED = ['confirmed', 'potential', 'none'] as const;

/** What people asked lately and what came of it, for HR and support: figures, charts, and in words what the charts show. */
export function insightsCard(view: InsightsView, say: Say): CardMessage {
  const title = say('insights.title', { days: view.days.length });
  const isEmpty = view.totals.questions === 0 && view.totals.tickets === 0;
  const body = [
    heading(title),
    ...(isEmpty
      ? [paragraph(say('insights.nothing'))]
      : [headFigures(view, say), ...settled(view, say), ...byDay(view, say)]),
    ...(hidesAnything(view) ? [quiet(say('insights.hiddenExplained', { smallest: view.smallestGroup }))] : []),
  ];
  return cardMessage({ summary: title, body, actions: [openUrl(say('insights.open'), view.pageUrl)] }, say);
}

function headFigures(view: InsightsView, say: Say): CardElement {
  const { questions, answered, clarified, refused, tickets } = view.totals;
  const counts = Object.entries({ questions, answered, clarified, refused, tickets });
  const lines = counts.map(([name, figure]) => ({ name: nameOf(name, say), value: shown(figure, view, say) }));
  const { medianToFirstAnswer: minutes } = view.tickets;
  const median = typeof minutes === 'number' ? [formatMinutes(minutes, say)] : [];
  return factLines([
    ...lines,
    { name: nameOf('helpfulRate', say), value: helpfulRate(view, say) },
    ...median.map((value) => ({ name: nameOf('medianToFirstAnswer', say), value })),
  ]);
}

function helpfulRate(view: InsightsView, say: Say): string {
  const { helpful, notHelpful } = view.totals;
  if (helpful === 'hidden' || notHelpful === 'hidden') return shown('hidden', view, say);
  if (helpful + notHelpful === 0) return '–';
  return new Intl.NumberFormat(say.locale, { style: 'percent' }).format(helpful / (helpful + notHelpful));
}

/** The chart only where all of its parts are known, and more than one is there: a ring of one part says nothing. */
function settled(view: InsightsView, say: Say): readonly CardElement[] {
  const { totals } = view;
  const title = say('insights.settled');
  const parts = SETTLED.map((name) => ({ name: nameOf(name, say), figure: totals[name] }));
  const known = parts.flatMap(({ name, figure }) => (figure === 'hidden' ? [] : [{ name, value: figure }]));
  const isWhole = known.length === parts.length && known.filter(({ value }) => value > 0).length > 1;
  const part = (name: (typeof SETTLED)[number]) =>
    say('insights.part', { name: nameOf(name, say), count: shown(totals[name], view, say) });
  const said = { confirmed: part('confirmed'), potential: part('potential'), none: part('none') };
  const words = say('insights.settledText', { answered: shown(totals.answered, view, say), ...said });
  return [subheading(title), ...(isWhole ? [ringChart(title, known)] : []), quiet(words)];
}

/** Days of which the figure is hidden are left out. */
function byDay(view: InsightsView, say: Say): readonly CardElement[] {
  const title = say('insights.days');
  const points = view.days.flatMap(({ day, questions }) =>
    questions === 'hidden' ? [] : [{ name: shortDay(day, say), value: questions }],
  );
  const [most] = [...points].sort((a, b) => b.value - a.value);
  if (!most || most.value === 0) return [];
  const words = say('insights.daysText', {
    ...{ count: shown(view.totals.questions, view, say), days: view.days.length },
    ...{ day: most.name, most: shown(most.value, view, say) },
  });
  return [subheading(title), barChart(title, points), quiet(words)];
}

function shown(figure: Figure, { smallestGroup }: InsightsView, say: Say): string {
  if (figure === 'hidden') return say('insights.hidden', { smallest: smallestGroup });
  return new Intl.NumberFormat(say.locale).format(figure);
}

function hidesAnything({ totals, days }: InsightsView): boolean {
  return Object.values(totals).includes('hidden') || days.some(({ questions }) => questions === 'hidden');
}

function nameOf(figure: string, say: Say): string {
  return say(`insights.figure.${figure}`);
}

function shortDay(day: string, say: Say): string {
  return dateInWords(new Date(`${day}T00:00:00Z`), say.locale, { day: 'numeric', month: 'short' });
}
