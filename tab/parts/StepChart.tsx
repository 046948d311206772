import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { DataTable } from './DataTable.tsx';

const useStyles = makeStyles({
  both: { display: 'flex', flexWrap: 'wrap', gap: '16px 32px' },
  half: { flex: '1 1 min(20rem, 100%)', minWidth: 0 },
  chart: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  track: { height: '22px', borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
  // Where the system sets the colors, bars would be gone.
  bar: { forcedColorAdjust: 'none', height: '100%', minWidth: '2px', backgroundColor: tokens.colorBrandForeground1 },
});

interface StepChartProps {
  readonly title: string;
  /** In their order; without a count where it would tell of few people. */
  readonly steps: readonly { readonly name: string; readonly words: string; readonly people: number | undefined }[];
  /** Whoever took the first step, of whom the others are shares. */
  readonly whole: number;
  /** The head of the column of shares. */
  readonly shareOf: string;
}

/** How far people went: a chart, and the same figures as a table. Figures of few people are not shown, and that is said. */
export function StepChart({ title, steps, whole, shareOf }: StepChartProps): ReactElement {
  const styles = useStyles();
  const { say, me, number, percent } = useApp();
  const smallest = { smallest: number(me.settings.smallestGroup) };
  const share = (people: number): string => percent(whole === 0 ? 0 : people / whole);
  return (
    <>
      <div className={styles.both}>
        <div className={`${styles.half} ${styles.chart}`} aria-hidden="true">
          {steps.map(({ name, words, people }) => (
            <div key={name}>
              {words}
              <div className={styles.track}>
                {people !== undefined && people > 0 && (
                  <div className={styles.bar} style={{ width: `${(100 * people) / (whole || 1)}%` }} />
                )}
              </div>
            </div>
          ))}
        </div>
        <div className={styles.half}>
          <DataTable
            caption={title}
            columns={[say('funnel.column.step'), say('funnel.column.people'), shareOf]}
            rows={steps.map(({ name, words, people }) => {
              const figures =
                people === undefined ? [say('funnel.hidden', smallest), '–'] : [number(people), share(people)];
              return { key: name, cells: [words, ...figures] };
            })}
          />
        </div>
      </div>
      {steps.some(({ people }) => people === undefined) && <Body1 as="p">{say('funnel.explained', smallest)}</Body1>}
    </>
  );
}
