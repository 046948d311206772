import { Body1, makeStyles, ToggleButton } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { DataTable } from '../parts/DataTable.tsx';

const useStyles = makeStyles({
  both: { display: 'flex', flexWrap: 'wrap', gap: '16px 32px' },
  half: { flex: '1 1 min(24rem, 100%)', minWidth: 0 },
});

interface ChartWithTableProps {
  readonly title: string;
  /** What the chart shows, in a sentence or two. */
  readonly summary?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: Parameters<typeof DataTable>[0]['rows'];
  readonly children: ReactNode;
}

/** A chart that says in words what it shows, and beside it, if wanted, its figures as a table. */
export function ChartWithTable({ title, summary, columns, rows, children }: ChartWithTableProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {summary && <Body1 as="p">{summary}</Body1>}
      <div className={styles.both}>
        <div className={styles.half}>{children}</div>
        {isOpen && (
          <div className={styles.half}>
            <DataTable caption={title} columns={columns} rows={rows} />
          </div>
        )}
      </div>
      <div>
        <ToggleButton size="small" checked={isOpen} onClick={() => setOpen(!isOpen)}>
          {say('insights.asTable', { title })}
        </ToggleButton>
      </div>
    </>
  );
}
