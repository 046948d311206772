import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FUNNEL_STEPS, type ShownFunnel } from '../../domain/announcements/funnel.ts';
import { useApp } from '../app/appContext.ts';
import { DataTable } from '../parts/DataTable.tsx';

const useStyles = makeStyles({
  both: { display: 'flex', flexWrap: 'wrap', gap: '16px 32px' },
  half: { flex: '1 1 min(20rem, 100%)', minWidth: 0 },
  chart: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  track: { height: '22px', borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
  bar: { height: '100%', minWidth: '2px', backgroundColor: tokens.colorBrandForeground1 },
});

/** How far people went: a chart, and the same figures as a table. Figures of few people are not shown, and that is said. */
export function FunnelChart({ funnel }: { readonly funnel: ShownFunnel }): ReactElement {
  const styles = useStyles();
  const { say, me, number, percent } = useApp();
  const whole = funnel.delivered ?? Math.max(0, ...FUNNEL_STEPS.map((step) => funnel[step] ?? 0));
  const smallest = { smallest: number(me.settings.smallestGroup) };
  const shareOf = (people: number): string => percent(whole === 0 ? 0 : people / whole);
  const isHidden = FUNNEL_STEPS.some((step) => funnel[step] === undefined);
  return (
    <>
      <div className={styles.both}>
        <div className={`${styles.half} ${styles.chart}`} aria-hidden="true">
          {FUNNEL_STEPS.map((step) => (
            <div key={step}>
              {say(`funnel.${step}`)}
              <div className={styles.track}>
                {funnel[step] !== undefined && (
                  <div className={styles.bar} style={{ width: `${(100 * funnel[step]) / (whole || 1)}%` }} />
                )}
              </div>
            </div>
          ))}
        </div>
        <div className={styles.half}>
          <DataTable
            caption={say('funnel.title')}
            columns={['step', 'people', 'share'].map((name) => say(`funnel.column.${name}`))}
            rows={FUNNEL_STEPS.map((step) => {
              const people = funnel[step];
              const figures =
                people === undefined ? [say('funnel.hidden', smallest), '–'] : [number(people), shareOf(people)];
              return { key: step, cells: [say(`funnel.${step}`), ...figures] };
            })}
          />
        </div>
      </div>
      {isHidden && <Body1 as="p">{say('funnel.explained', smallest)}</Body1>}
    </>
  );
}
