import { Body1, Button, Field, Input, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { EntryRow } from '../faq/EntryRow.tsx';
import { FILTERS, type Filter, matching } from '../faq/listFilter.ts';
import { ProposedList } from '../faq/ProposedList.tsx';
import { useEntryNames } from '../faq/useEntryNames.ts';
import { goTo } from '../hooks/useRoute.ts';
import { offerFile } from '../parts/offerFile.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  search: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', margin: '12px 0' },
  field: { flex: '1 1 14rem', minWidth: 0, maxWidth: '30rem' },
  list: { listStyle: 'none', margin: '16px 0', padding: 0 },
});

/** Everything that can be answered, to be searched, edited and added to. */
export function FaqList(): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, api } = app;
  const { value, entries, problem, reload, nameOf } = useEntryNames();
  const [saving, setSaving] = useState<Problem>();
  const proposed = value?.proposed ?? [];
  const save = async (): Promise<void> => {
    const outcome = await api.faqExport();
    setSaving(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'done') offerFile(outcome.value, 'faq-changes.zip');
  };
  return (
    <>
      <div className={styles.head}>
        <PageTitle>{say('nav.faq')}</PageTitle>
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => goTo({ name: 'faq-new' })}>
            {say('faq.new')}
          </Button>
          <Button onClick={() => void save()}>{say('faq.export')}</Button>
        </div>
      </div>
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      <ProblemBar words={app} problem={saving} />
      {value === undefined && !problem && <Spinner label={say('loading')} />}
      <ProposedList proposed={proposed} nameOf={nameOf} />
      {value && <Entries entries={entries} proposed={proposed} />}
    </>
  );
}

type Listed = Pick<NonNullable<ReturnType<typeof useEntryNames>['value']>, 'entries' | 'proposed'>;

function Entries({ entries, proposed }: Listed): ReactElement {
  const styles = useStyles();
  const { say, number } = useApp();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const waiting = new Set(proposed.map(({ entryId }) => entryId));
  const found = matching(entries, { typed, filter, waiting });
  return (
    <>
      <search className={styles.search}>
        <Field className={styles.field} label={say('faq.search')}>
          <Input type="search" value={typed} onChange={(_, data) => setTyped(data.value)} />
        </Field>
        <Field className={styles.field} label={say('faq.filter.label')}>
          <Select value={filter} onChange={(_, data) => setFilter(data.value as Filter)}>
            {FILTERS.map((each) => (
              <option key={each} value={each}>
                {say(`faq.filter.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </search>
      <Body1 as="p" role="status">
        {say('faq.found', { count: number(found.length), total: number(entries.length) })}
      </Body1>
      <ul className={styles.list}>
        {found.map((entry) => (
          <EntryRow key={entry.id} entry={entry} isWaiting={waiting.has(entry.id)} />
        ))}
      </ul>
    </>
  );
}
