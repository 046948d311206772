import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChannelsAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { DestinationField } from './DestinationField.tsx';
import type { RouteRow } from './routeRows.ts';

const useStyles = makeStyles({
  item: { padding: '12px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: '8px 16px',
    margin: '8px 0',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface RouteItemProps {
  readonly row: RouteRow;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  /** The place of the one before that takes everything. */
  readonly takenBy: number | undefined;
  readonly teams: ChannelsAnswer['teams'];
  readonly isFixed: boolean;
  readonly onChange: (row: RouteRow) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One route: its conditions, where its questions go, and its place in the order. */
export function RouteItem({ row, place, count, takenBy, teams, isFixed, ...on }: RouteItemProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  return (
    <li className={styles.item}>
      <fieldset className={styles.group} disabled={isFixed}>
        <legend className={styles.legend}>{say('support.route.name', { place })}</legend>
        <div className={styles.fields}>
          <ConditionFields row={row} onChange={on.onChange} />
          <DestinationField row={row} teams={teams} onChange={on.onChange} />
        </div>
        {takenBy !== undefined && <Body1 as="p">{say('support.route.neverReached', { place: takenBy })}</Body1>}
        {!isFixed && (
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={place === 1} onClick={() => on.onMove(-1)}>
              {say('support.route.up', { place })}
            </Button>
            <Button size="small" disabledFocusable={place === count} onClick={() => on.onMove(1)}>
              {say('support.route.down', { place })}
            </Button>
            <Button size="small" onClick={on.onRemove}>
              {say('support.route.remove', { place })}
            </Button>
          </div>
        )}
      </fieldset>
    </li>
  );
}
