import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import type { InsightsAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { striped } from '../watch/partStyles.ts';
import { ChartWithTable } from './ChartWithTable.tsx';
import { Definition } from './Definition.tsx';
import { drawn } from './shownFigures.ts';
import { useFigures } from './useFigures.ts';

const useStyles = makeStyles({
  chart: {
    display: 'flex',
    alignItems: 'end',
    gap: 'min(4px, 0.2%)',
    height: '160px',
    // Where the system sets the colors, bars would be gone.
    forcedColorAdjust: 'none',
    borderBottom: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  day: { display: 'flex', flexDirection: 'column', justifyContent: 'end', flex: '1 1 0', minWidth: 0, height: '100%' },
  ends: { display: 'flex', justifyContent: 'space-between' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', listStyle: 'none', margin: '8px 0', padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: '8px' },
  swatch: {
    forcedColorAdjust: 'none',
    width: '14px',
    height: '14px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** From the top of a day's bar down. */
const KINDS = ['refused', 'clarified', 'answered'] as const;
const STYLES: Readonly<Record<(typeof KINDS)[number], CSSProperties>> = {
  answered: { backgroundColor: tokens.colorBrandForeground1 },
  clarified: striped(tokens.colorNeutralForeground2, '0deg', 3),
  refused: striped(tokens.colorPaletteRedForeground1, '45deg', 3),
};

/** Questions on each day, by what came of them. */
export function DayChart({ answer }: { readonly answer: InsightsAnswer }): ReactElement {
  const styles = useStyles();
  const { say, day } = useApp();
  const { count } = useFigures(answer.smallestGroup);
  const { days } = answer;
  const most = Math.max(1, ...days.map((each) => KINDS.reduce((sum, kind) => sum + drawn(each[kind]), 0)));
  const title = say('insights.days');
  return (
    <ChartWithTable
      title={title}
      summary={useSummary(answer)}
      columns={[
        say('insights.day'),
        ...['questions', ...KINDS.toReversed()].map((name) => say(`insights.figure.${name}`)),
      ]}
      rows={days.map((each) => ({
        key: each.day,
        cells: [day(each.day), ...[each.questions, each.answered, each.clarified, each.refused].map(count)],
      }))}
    >
      <div aria-hidden="true">
        <div className={styles.chart}>
          {days.map((each) => (
            <div key={each.day} className={styles.day}>
              {KINDS.map((kind) => (
                <div key={kind} style={{ ...STYLES[kind], height: `${(100 * drawn(each[kind])) / most}%` }} />
              ))}
            </div>
          ))}
        </div>
        <div className={styles.ends}>
          <span>{day(answer.period.from)}</span>
          <span>{day(answer.period.to)}</span>
        </div>
      </div>
      <ul className={styles.legend}>
        {KINDS.toReversed().map((kind) => (
          <li key={kind} className={styles.item}>
            <span className={styles.swatch} style={STYLES[kind]} aria-hidden="true" />
            {say(`insights.figure.${kind}`)}
            <Definition name={kind} figure={say(`insights.figure.${kind}`)} />
          </li>
        ))}
      </ul>
    </ChartWithTable>
  );
}

/** How many in all, and the day with the most. */
function useSummary({ totals, days, period, smallestGroup }: InsightsAnswer): string {
  const { say, day } = useApp();
  const { count } = useFigures(smallestGroup);
  const whole = say('insights.daysSummary', {
    from: day(period.from),
    to: day(period.to),
    count: count(totals.questions),
  });
  const [top] = days.toSorted((one, other) => drawn(other.questions) - drawn(one.questions));
  if (!top || drawn(top.questions) === 0) return whole;
  return `${whole} ${say('insights.daysTop', { day: day(top.day), count: count(top.questions) })}`;
}
