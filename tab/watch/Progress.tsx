import { Body1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { DeliveryCounts, DeliveryState } from '../../domain/announcements/delivery.ts';
import { useApp } from '../app/appContext.ts';
import { Announced } from '../parts/Announced.tsx';
import { RoundedNote } from '../parts/RoundedNote.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';
import { PART_STYLES } from './partStyles.ts';

const ORDER = [
  ...['sent', 'sending', 'waiting', 'unconfirmed', 'unreachable', 'rejected', 'skipped', 'recalled'],
] as readonly DeliveryState[];

interface ProgressProps {
  readonly answer: AnnouncementAnswer;
  readonly counts: DeliveryCounts;
}

/** Where all recipients are. */
export function Progress({ answer, counts }: ProgressProps): ReactElement {
  const { say, number, percent } = useApp();
  const { state } = answer;
  const total = ORDER.reduce((sum, name) => sum + counts[name], 0);
  const parts = ORDER.map((name) => {
    const words = say(`outcome.${name}`, { count: number(counts[name]), share: percent(counts[name] / (total || 1)) });
    return { name, count: counts[name], words, style: PART_STYLES[name] };
  });
  const done = total - counts.waiting - counts.sending;
  const tenths = total === 0 ? 0 : Math.floor((done / total) * 10) / 10;
  const spoken = say('progress.spoken', { state: say(`state.${state}`), share: percent(tenths) });
  return (
    <>
      <Body1 as="p">{say('progress.total', { done: number(done), total: number(total) })}</Body1>
      <RoundedNote step={answer.figureStep} />
      <OutcomeBar parts={parts} label={say('progress.title')} />
      <Announced words={spoken} />
    </>
  );
}
