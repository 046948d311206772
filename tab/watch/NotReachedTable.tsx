import { Button, Spinner } from '@fluentui/react-components';
import { type ReactElement, useCallback } from 'react';
import type { NotReachedAnswer } from '../../bot/console/contract/answers.ts';
import type { Outcome } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { usePages } from '../hooks/usePages.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';

type Row = NotReachedAnswer['rows'][number];

/** Those who were not reached, page by page, with the reason in words and Teams' own code beside it. */
export function NotReachedTable({ id }: { readonly id: string }): ReactElement {
  const app = useApp();
  const { say, sayFirst, api } = app;
  const load = useCallback(
    async (after: number | undefined): Promise<Outcome<{ rows: readonly Row[]; next: number | undefined }>> => {
      const outcome = await api.notReached(id, after);
      return outcome.kind === 'done'
        ? { kind: 'done', value: { rows: outcome.value.rows, next: outcome.value.next } }
        : outcome;
    },
    [api, id],
  );
  const { rows, hasMore, problem, more } = usePages<Row, number>(load);
  const reasonOf = ({ outcome, reason, status }: Row): string => {
    const words = sayFirst([`skip.${reason}`, `reason.${reason}`, `reason.${outcome}`, 'reason.other']);
    const code = [status, reason].filter((part) => part !== undefined && !(`${part}` in SKIPPED)).join(' ');
    return code ? say('notReached.withCode', { reason: words, code }) : words;
  };
  return (
    <>
      <ProblemBar words={app} problem={problem} onRetry={more} />
      {rows === undefined && !problem && <Spinner label={say('loading')} />}
      {rows && (
        <DataTable
          caption={say('notReached.title')}
          columns={['person', 'outcome', 'reason'].map((name) => say(`notReached.${name}`))}
          rows={rows.map((row) => ({
            key: String(row.number),
            cells: [
              row.personId ?? say('notReached.unknown'),
              sayFirst([`outcomeName.${row.outcome}`, 'reason.other']),
              reasonOf(row),
            ],
          }))}
        />
      )}
      {hasMore && (
        <div>
          <Button onClick={() => void more()}>{say('list.more')}</Button>
        </div>
      )}
    </>
  );
}

/** Reasons of our own, which have words and are no codes. */
const SKIPPED = { 'opted-out': 1, guest: 1, 'frequency-cap': 1, retired: 1, expired: 1, cancelled: 1 };
