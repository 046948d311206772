import { Button, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { MOST_AHEAD } from '../../domain/announcements/scheduling.ts';
import { useApp } from '../app/appContext.ts';
import { MomentField } from '../parts/MomentField.tsx';
import type { TaskProps } from './AnnouncementTasks.tsx';
import { HeadCountDialog } from './HeadCountDialog.tsx';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', justifyItems: 'start' },
});

/** When it is to be sent: once the undo window is over, or at a moment of one's own. */
export function ScheduleTask({ answer, watched }: TaskProps): ReactElement {
  const styles = useStyles();
  const { say, api } = useApp();
  const [isLater, setLater] = useState(false);
  const [sendAt, setSendAt] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const refusal = isLater ? momentRefusal(sendAt) : undefined;
  const schedule = async (headCount: number | undefined): Promise<void> => {
    setAsking(false);
    const moment = isLater ? { sendAt } : {};
    const typed = headCount === undefined ? {} : { headCount };
    const { id, version } = answer;
    await watched.act(() => api.step(id, { step: 'schedule', version, ...moment, ...typed }));
  };
  return (
    <div className={styles.group}>
      <WhenFields {...{ isLater, sendAt, refusal }} onLater={setLater} onSendAt={setSendAt} />
      <Button
        appearance="primary"
        disabledFocusable={watched.isBusy || refusal !== undefined}
        onClick={() => setAsking(true)}
      >
        {say(isLater ? 'schedule.confirmLater' : 'schedule.confirmNow')}
      </Button>
      {isAsking && (
        <HeadCountDialog
          answer={answer}
          sendAt={isLater ? sendAt : undefined}
          onConfirm={schedule}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** Why nothing can be scheduled for this moment; the server looks at it again. */
function momentRefusal(sendAt: string | undefined): string | undefined {
  if (sendAt === undefined) return 'schedule.missing';
  const ahead = Date.parse(sendAt) - Date.now();
  if (ahead < 0) return 'schedule.past';
  return ahead > MOST_AHEAD ? 'refusal.moment-too-far' : undefined;
}

interface WhenFieldsProps {
  readonly isLater: boolean;
  readonly sendAt: string | undefined;
  readonly refusal: ReturnType<typeof momentRefusal>;
  readonly onLater: (isLater: boolean) => void;
  readonly onSendAt: (sendAt: string | undefined) => void;
}

function WhenFields({ isLater, sendAt, refusal, onLater, onSendAt }: WhenFieldsProps): ReactElement {
  const { say, me } = useApp();
  return (
    <>
      <RadioGroup
        aria-label={say('schedule.when')}
        value={isLater ? 'later' : 'now'}
        onChange={(_, { value }) => onLater(value === 'later')}
      >
        <Radio value="now" label={say('schedule.now', { seconds: me.settings.undoSeconds })} />
        <Radio value="later" label={say('schedule.later')} />
      </RadioGroup>
      {isLater && (
        <MomentField
          label={say('schedule.moment')}
          value={sendAt}
          problem={refusal && say(refusal)}
          onChange={onSendAt}
        />
      )}
    </>
  );
}
