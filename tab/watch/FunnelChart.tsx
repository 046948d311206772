import type { ReactElement } from 'react';
import { FUNNEL_STEPS, type ShownFunnel } from '../../domain/announcements/funnel.ts';
import { useApp } from '../app/appContext.ts';
import { StepChart } from '../parts/StepChart.tsx';

/** What came of an announcement, or of several together. */
export function FunnelChart({ funnel }: { readonly funnel: ShownFunnel }): ReactElement {
  const { say } = useApp();
  const whole = funnel.delivered ?? Math.max(0, ...FUNNEL_STEPS.map((step) => funnel[step] ?? 0));
  return (
    <StepChart
      title={say('funnel.title')}
      steps={FUNNEL_STEPS.map((step) => ({ name: step, words: say(`funnel.${step}`), people: funnel[step] }))}
      whole={whole}
      shareOf={say('funnel.column.share')}
    />
  );
}
