import type { ReactElement } from 'react';
import type { InsightsAnswer } from '../../bot/console/contract/insightAnswers.ts';
import type { ShownFunnel } from '../../domain/announcements/funnel.ts';
import { useApp } from '../app/appContext.ts';
import { Section } from '../parts/Section.tsx';
import { StepChart } from '../parts/StepChart.tsx';
import { FunnelChart } from '../watch/FunnelChart.tsx';
import { Definition } from './Definition.tsx';
import { Happened } from './Happened.tsx';
import { drawn } from './shownFigures.ts';

/** How far people came: in their enrollment, and after an announcement. */
export function Funnels({ answer }: { readonly answer: InsightsAnswer }): ReactElement {
  const { say } = useApp();
  const { enrollments, announcements } = answer;
  const title = say('insights.enrollments');
  const counts = announcements.map(({ step, count }) => [step, count === 'hidden' ? undefined : count]);
  return (
    <>
      <Section title={title} beside={<Definition name="enrollments" figure={title} />}>
        <Happened figures={enrollments.map(({ count }) => count)}>
          <StepChart
            title={title}
            steps={enrollments.map(({ state, count }) => ({
              name: state,
              words: say(`insights.enrollment.${state}`),
              people: count === 'hidden' ? undefined : count,
            }))}
            whole={Math.max(0, ...enrollments.map(({ count }) => drawn(count)))}
            shareOf={say('insights.shareOfMost')}
          />
        </Happened>
      </Section>
      <Section
        title={say('insights.announcements')}
        beside={<Definition name="announcements" figure={say('insights.announcements')} />}
      >
        <Happened figures={announcements.map(({ count }) => count)}>
          <FunnelChart funnel={Object.fromEntries(counts) as ShownFunnel} />
        </Happened>
      </Section>
    </>
  );
}
