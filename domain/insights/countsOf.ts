import type { CountKind } from './countKind.ts';
import type { QuestionCounts } from './insights.ts';

/** The figures of a day or a period, from the counts of each kind; what was not counted is 0. */
export function countsOf(counts: ReadonlyMap<string, number>): QuestionCounts {
  const of = (kind: CountKind): number => counts.get(kind) ?? 0;
  const [answered, clarified, refused] = [of('answered'), of('clarified'), of('refused')];
  return {
    questions: answered + clarified + refused,
    ...{ answered, clarified, refused },
    helpful: of('helpful'),
    notHelpful: of('not-helpful'),
    confirmed: of('confirmed'),
    potential: of('potential'),
    none: of('none'),
    tickets: of('ticket'),
  };
}
