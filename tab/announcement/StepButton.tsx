import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import type { TaskProps } from './AnnouncementTasks.tsx';

interface StepButtonProps extends TaskProps {
  readonly step: 'submit' | 'undo' | 'pause' | 'resume';
}

/** A step that needs nothing more than its button; nothing where it may not be taken. */
export function StepButton({ step, answer, watched }: StepButtonProps): ReactElement | null {
  const { say, api } = useApp();
  if (!answer.steps.includes(step)) return null;
  if (step === 'submit' && answer.problems.length > 0) return null;
  const take = () => watched.act(() => api.step(answer.id, { step, version: answer.version }));
  return (
    <Button appearance="primary" disabledFocusable={watched.isBusy} onClick={() => void take()}>
      {say(`step.${step}`)}
    </Button>
  );
}
