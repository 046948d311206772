import { Body1, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { hasRole } from '../../domain/announcements/announcementTransitions.ts';
import { useApp } from '../app/appContext.ts';
import { ProblemList } from '../editor/ProblemList.tsx';
import { serverProblem } from '../editor/serverProblem.ts';
import type { Watched } from '../hooks/useAnnouncement.ts';
import { AudienceFigures } from '../parts/AudienceFigures.tsx';
import { Countdown } from './Countdown.tsx';
import { HoldTask } from './HoldTask.tsx';
import { OtherTasks } from './OtherTasks.tsx';
import { ReviewTask } from './ReviewTask.tsx';
import { ScheduleTask } from './ScheduleTask.tsx';
import { StepButton } from './StepButton.tsx';
import { TakeBack } from './TakeBack.tsx';
import { WaitingCorrection } from './WaitingCorrection.tsx';

const useStyles = makeStyles({
  tasks: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Steps that take no more than a button. */
const BUTTONS = ['submit', 'undo', 'pause', 'resume'] as const;

export interface TaskProps {
  readonly answer: AnnouncementAnswer;
  readonly watched: Watched;
}

/** What comes next, in words, and what this person can do about it. */
export function AnnouncementTasks({ answer, watched }: TaskProps): ReactElement {
  const styles = useStyles();
  const { say, me } = useApp();
  const { state, steps, draft } = answer;
  const can = (step: AnnouncementAnswer['steps'][number]): boolean => steps.includes(step);
  const isOver = answer.amendments.some(({ kind }) => kind === 'recall');
  const isOwnCorrection = answer.correction?.by === me.person.id;
  const isBefore = state === 'draft' || state === 'in-review' || state === 'approved';
  return (
    <div className={styles.tasks}>
      <Body1 as="p">{say(`next.${nextOf(answer)}`)}</Body1>
      {answer.correction && !isOver && <WaitingCorrection answer={answer} texts={answer.correction.texts} />}
      {isUnread(answer) && <Body1 as="p">{say('next.unread')}</Body1>}
      {isBefore && <ProblemList problems={answer.problems.map(serverProblem)} />}
      {isBefore && hasRole('schedule', new Set(me.roles)) && <AudienceFigures audience={draft.audience} />}
      {state === 'scheduled' && answer.sendAt && <Countdown to={answer.sendAt} />}
      {answer.hold && state === 'paused' && <HoldTask answer={answer} watched={watched} hold={answer.hold} />}
      {(can('approve') || (can('send-back') && !isOwnCorrection)) && <ReviewTask answer={answer} watched={watched} />}
      {can('schedule') && <ScheduleTask answer={answer} watched={watched} />}
      <div className={styles.row}>
        {BUTTONS.filter((step) => step !== 'resume' || !answer.hold).map((step) => (
          <StepButton key={step} step={step} answer={answer} watched={watched} />
        ))}
        {can('send-back') && isOwnCorrection && <TakeBack answer={answer} watched={watched} />}
        <OtherTasks answer={answer} watched={watched} />
      </div>
    </div>
  );

  /** Sent, or on its way, with a text that nobody but its writers has read. */
  function isUnread({ approvedBy, correction }: AnnouncementAnswer): boolean {
    const isOut = state === 'paused' || state === 'sent';
    return me.settings.approvalRequired && isOut && !approvedBy && !correction && !isOver;
  }

  function nextOf({ createdBy }: AnnouncementAnswer): string {
    if (isOver) return 'recalled';
    return state === 'in-review' && !can('approve') && createdBy === me.person.id ? 'in-review-own' : state;
  }
}
