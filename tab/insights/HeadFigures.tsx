import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { InsightsAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { Definition } from './Definition.tsx';
import { type ShownFigure, shareOf, sumOf } from './shownFigures.ts';
import { useFigures } from './useFigures.ts';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(13rem, 100%), 1fr))',
    gap: '12px',
    margin: 0,
  },
  card: { padding: '8px 12px', border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: '4px' },
  name: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '4px' },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    overflowWrap: 'anywhere',
  },
  share: { margin: 0 },
});

interface Head {
  readonly name: string;
  readonly value: string;
  /** What it is of a whole, in words. */
  readonly share?: string | undefined;
}

/** The figures that matter most, each with what it counts. */
export function HeadFigures({ answer }: { readonly answer: InsightsAnswer }): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  return (
    <dl className={styles.cards}>
      {useHeads(answer).map(({ name, value, share }) => (
        <div key={name} className={styles.card}>
          <dt className={styles.name}>
            {say(`insights.figure.${name}`)}
            <Definition name={name} figure={say(`insights.figure.${name}`)} />
          </dt>
          <dd className={styles.value}>{value}</dd>
          {share && (
            <dd className={styles.share}>
              <Caption1>{share}</Caption1>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function useHeads({ totals, tickets, smallestGroup }: InsightsAnswer): readonly Head[] {
  const { say } = useApp();
  const { count, share, time } = useFigures(smallestGroup);
  const part = (
    name: 'answered' | 'clarified' | 'refused' | 'confirmed' | 'potential',
    whole: 'questions' | 'answered',
  ): Head => {
    const found: ShownFigure = shareOf(totals[name], totals[whole]);
    const words = typeof found === 'number' ? say(`insights.shareOf.${whole}`, { share: share(found) }) : undefined;
    return { name, value: count(totals[name]), share: words };
  };
  return [
    { name: 'questions', value: count(totals.questions) },
    part('answered', 'questions'),
    part('clarified', 'questions'),
    part('refused', 'questions'),
    { name: 'helpfulRate', value: share(shareOf(totals.helpful, sumOf(totals.helpful, totals.notHelpful))) },
    part('confirmed', 'answered'),
    part('potential', 'answered'),
    { name: 'tickets', value: count(totals.tickets) },
    { name: 'medianToFirstAnswer', value: time(tickets.medianToFirstAnswer) },
  ];
}
