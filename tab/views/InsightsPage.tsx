import { Body1, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { InsightsAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { Attention } from '../insights/Attention.tsx';
import { DayChart } from '../insights/DayChart.tsx';
import { Deflection } from '../insights/Deflection.tsx';
import { EntryTable } from '../insights/EntryTable.tsx';
import { FilterBar } from '../insights/FilterBar.tsx';
import { Funnels } from '../insights/Funnels.tsx';
import { Happened } from '../insights/Happened.tsx';
import { HeadFigures } from '../insights/HeadFigures.tsx';
import { TicketFigures } from '../insights/TicketFigures.tsx';
import { Unanswered } from '../insights/Unanswered.tsx';
import { useInsights } from '../insights/useInsights.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { Section } from '../parts/Section.tsx';

/** What people ask, whether it helps, and what is missing. */
export function InsightsPage(): ReactElement {
  const app = useApp();
  const { say } = app;
  const { filter, setFilter, value, problem, reload } = useInsights();
  return (
    <>
      <PageTitle>{say('insights.title')}</PageTitle>
      <FilterBar filter={filter} onFilter={setFilter} />
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      {value === undefined && !problem && <Spinner label={say('loading')} />}
      {value && <Figures answer={value} />}
      <Section title={say('insights.unanswered')}>
        <Body1 as="p">{say('insights.definition.unanswered')}</Body1>
        <Unanswered />
      </Section>
      {value && (
        <Section title={say('insights.attention')}>
          <Body1 as="p">{say('insights.definition.attention')}</Body1>
          <Attention answer={value} />
        </Section>
      )}
    </>
  );
}

function Figures({ answer }: { readonly answer: InsightsAnswer }): ReactElement {
  const { say, number, day } = useApp();
  const { period, smallestGroup, totals, tickets } = answer;
  return (
    <>
      <p role="status" style={{ margin: '0 0 16px' }}>
        {say('insights.about', { from: day(period.from), to: day(period.to) })}
      </p>
      <Section title={say('insights.head')}>
        <HeadFigures answer={answer} />
        {smallestGroup > 1 && (
          <Body1 as="p">{say('insights.hiddenExplained', { smallest: number(smallestGroup) })}</Body1>
        )}
      </Section>
      <Section title={say('insights.days')}>
        <Happened figures={[totals.questions]}>
          <DayChart answer={answer} />
        </Happened>
      </Section>
      <Section title={say('insights.deflection')}>
        <Happened figures={[totals.answered]}>
          <Deflection answer={answer} />
        </Happened>
      </Section>
      <Section title={say('insights.tickets')}>
        <Happened figures={[tickets.opened]}>
          <TicketFigures answer={answer} />
        </Happened>
      </Section>
      <Funnels answer={answer} />
      <Section title={say('insights.entries')}>
        <Body1 as="p">{say('insights.definition.entries')}</Body1>
        <EntryTable answer={answer} />
      </Section>
    </>
  );
}
