import { Button, Field, Input, makeStyles, Select, ToggleButton } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { MOST_DAYS } from '../../bot/console/contract/insightRequests.ts';
import type { InsightFilter } from '../../domain/insights/insights.ts';
import { lastDays } from '../../domain/insights/period.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { offerFile } from '../parts/offerFile.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { shownAs } from '../parts/shownAs.ts';
import { PERIOD_DAYS, periodProblem } from './periods.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 24px', margin: '8px 0 16px' },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '8px',
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

interface FilterBarProps {
  readonly filter: InsightFilter;
  readonly onFilter: (filter: InsightFilter) => void;
}

/** What the figures are about: a period and a language; and the figures as a file. */
export function FilterBar({ filter, onFilter }: FilterBarProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, api, locale, languageName } = app;
  const [problem, setProblem] = useState<Problem>();
  const download = async (): Promise<void> => {
    const outcome = await api.insightsCsv(filter, locale);
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'done') offerFile(outcome.value, `insights-${filter.from}-${filter.to}.csv`);
  };
  return (
    <>
      <div className={styles.bar}>
        <PeriodPicker filter={filter} onFilter={onFilter} />
        <Field label={say('insights.language')}>
          <Select
            value={filter.locale ?? ''}
            onChange={(_, { value }) => onFilter({ ...filter, locale: (value || undefined) as Locale | undefined })}
          >
            <option value="">{say('insights.allLanguages')}</option>
            {LOCALES.map((each) => (
              <option key={each} value={each}>
                {languageName(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => void download()}>{say('insights.csv')}</Button>
      </div>
      <ProblemBar words={app} problem={problem} />
    </>
  );
}

function PeriodPicker({ filter, onFilter }: FilterBarProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const [days, setDays] = useState<number | undefined>(30);
  const choose = (next: number | undefined): void => {
    setDays(next);
    if (next !== undefined) onFilter({ ...filter, ...lastDays(next, new Date()) });
  };
  return (
    <fieldset className={styles.group} aria-label={say('insights.period')}>
      {PERIOD_DAYS.map((each) => (
        <ToggleButton key={each} {...shownAs(days === each)} onClick={() => choose(each)}>
          {say('insights.lastDays', { days: each })}
        </ToggleButton>
      ))}
      <ToggleButton {...shownAs(days === undefined)} onClick={() => choose(undefined)}>
        {say('insights.ownDates')}
      </ToggleButton>
      {days === undefined && <OwnDates filter={filter} onFilter={onFilter} />}
    </fieldset>
  );
}

function OwnDates({ filter, onFilter }: FilterBarProps): ReactElement {
  const { say } = useApp();
  const [typed, setTyped] = useState({ from: filter.from, to: filter.to });
  const change = (next: typeof typed): void => {
    setTyped(next);
    if (periodProblem(next) === undefined) onFilter({ ...filter, ...next });
  };
  const problem = periodProblem(typed);
  return (
    <>
      <Field label={say('insights.from')}>
        <Input type="date" value={typed.from} onChange={(_, { value }) => change({ ...typed, from: value })} />
      </Field>
      <Field label={say('insights.to')} validationMessage={problem && say(problem, { days: MOST_DAYS })}>
        <Input type="date" value={typed.to} onChange={(_, { value }) => change({ ...typed, to: value })} />
      </Field>
    </>
  );
}
