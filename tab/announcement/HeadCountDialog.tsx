import { Body1, Field, Input, Spinner } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { figureStep } from '../../domain/announcements/roundedFigures.ts';
import { useApp } from '../app/appContext.ts';
import { useAudienceCount } from '../hooks/useAudienceCount.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { RoundedNote } from '../parts/RoundedNote.tsx';
import { typedNumber } from '../parts/typedNumber.ts';

interface HeadCountDialogProps {
  readonly answer: AnnouncementAnswer;
  readonly sendAt: string | undefined;
  readonly onConfirm: (headCount: number | undefined) => Promise<void>;
  readonly onClose: () => void;
}

/** Says how many will get it. Where they are many, the number has to be typed, so that nobody writes to everyone by accident. */
export function HeadCountDialog({ answer, sendAt, onConfirm, onClose }: HeadCountDialogProps): ReactElement {
  const app = useApp();
  const { say, me, number, moment } = app;
  const { value: count, problem, reload } = useAudienceCount(answer.draft.audience);
  const [typed, setTyped] = useState('');
  const reachable = count?.reachable;
  const isTyped = reachable !== undefined && reachable > me.settings.confirmAbove;
  const digits = typedNumber(typed);
  const isReady = reachable !== undefined && reachable > 0 && (!isTyped || digits === reachable);
  const step = figureStep(answer.draft.audience, me.settings.smallestGroup);
  const unit = answer.draft.audience.kind === 'channels' ? 'channels' : 'people';
  return (
    <ConfirmDialog
      isOpen
      title={say('headCount.title')}
      confirm={say(sendAt ? 'headCount.confirmAt' : 'headCount.confirm')}
      isReady={isReady}
      onConfirm={() => void onConfirm(isTyped ? digits : undefined)}
      onClose={onClose}
    >
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      {reachable === undefined && !problem && <Spinner label={say('loading')} />}
      {reachable !== undefined && (
        <Body1 as="p">
          <strong>{say(`count.reachable.${unit}`, { count: number(reachable) })}</strong>{' '}
          {sendAt
            ? say('headCount.at', { moment: moment(sendAt) })
            : say('headCount.soon', { seconds: me.settings.undoSeconds })}
        </Body1>
      )}
      <RoundedNote step={step} />
      {reachable === 0 && <Body1 as="p">{say(step > 1 ? 'refusal.few-people' : 'headCount.nobody')}</Body1>}
      {isTyped && (
        <Field label={say('headCount.label', { count: number(reachable) })} required>
          <Input inputMode="numeric" value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      )}
    </ConfirmDialog>
  );
}
