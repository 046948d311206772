import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { hashOf, type Route } from '../hooks/useRoute.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' } });

interface WaysOutProps {
  readonly ways: readonly { readonly to: Route; readonly text: string }[];
}

/** The ways to the places that belong to this one. */
export function WaysOut({ ways }: WaysOutProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {ways.map(({ to, text }) => (
        <Link key={text} href={hashOf(to)}>
          {text}
        </Link>
      ))}
    </div>
  );
}
