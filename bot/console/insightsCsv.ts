import type { InsightsAnswer } from './contract/insightAnswers.ts';
import { type CsvCell, toCsv } from './csv.ts';

/** Names that a program reads too, so they are the same in every language. */
const COLUMNS = ['part', 'name', 'title', 'figure', 'value'];

/** Everything that insights show, one figure a line, as one CSV file. */
export function insightsCsv(answer: InsightsAnswer): string {
  const { totals, days, tickets, enrollments, announcements, entries, attention } = answer;
  const { from, to } = answer.period;
  return toCsv(COLUMNS, [
    ...figures(['totals', `${from}/${to}`, ''], totals),
    ...days.flatMap(({ day, ...counts }) => figures(['day', day, ''], counts)),
    ...figures(['tickets', `${from}/${to}`, ''], tickets),
    ...enrollments.map(({ state, count }) => ['enrollments', state, '', 'count', count]),
    ...announcements.map(({ step, count }) => ['announcements', step, '', 'count', count]),
    ...entries.flatMap(({ id, question, ...counts }) => figures(['entry', id, question], counts)),
    ...attention.map(({ id, question, why, detail }) => ['attention', id, question, why, detail]),
  ]);
}

function figures(of: readonly string[], counts: object): CsvCell[][] {
  const all = Object.entries(counts) as [string, CsvCell][];
  return all.filter(([, value]) => value !== undefined).map(([figure, value]) => [...of, figure, value]);
}
