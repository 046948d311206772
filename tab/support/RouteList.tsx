import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { ChannelsAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { keepFocus } from '../parts/keepFocus.ts';
import { firstDestination } from './DestinationField.tsx';
import { RouteItem } from './RouteItem.tsx';
import { lastReached, moved, type RouteRow, withRow } from './routeRows.ts';

const useStyles = makeStyles({ list: { listStyle: 'none', margin: '8px 0', padding: 0 } });

interface RouteListProps {
  readonly rows: readonly RouteRow[];
  readonly teams: ChannelsAnswer['teams'];
  /** For those who may only read. */
  readonly isFixed: boolean;
  readonly onRows: (rows: readonly RouteRow[]) => void;
}

/** The routes in the order in which they are tried; what was moved where is read aloud. */
export function RouteList({ rows, teams, isFixed, onRows }: RouteListProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const [told, setTold] = useState('');
  const taking = lastReached(rows);
  const move = (index: number, by: -1 | 1): void => {
    onRows(moved(rows, index, by));
    setTold(say('support.route.moved', { from: index + 1, to: index + 1 + by }));
  };
  const remove = (index: number): void => {
    onRows(rows.filter((_, each) => each !== index));
    setTold(say('support.route.removed', { place: index + 1 }));
    keepFocus();
  };
  return (
    <>
      {rows.length === 0 && <Body1 as="p">{say('support.route.none')}</Body1>}
      <ol className={styles.list}>
        {rows.map((row, index) => (
          <RouteItem
            key={row.key}
            {...{ row, teams, isFixed, place: index + 1, count: rows.length }}
            takenBy={taking >= 0 && taking < index ? taking + 1 : undefined}
            onChange={(next) => onRows(rows.map((each) => (each === row ? next : each)))}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {!isFixed && (
        <div>
          <Button onClick={() => onRows(withRow(rows, firstDestination(teams)))}>{say('support.route.add')}</Button>
        </div>
      )}
      <p role="status">{told}</p>
    </>
  );
}
