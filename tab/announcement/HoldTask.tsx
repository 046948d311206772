import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { useApp } from '../app/appContext.ts';
import { typedNumber } from '../parts/typedNumber.ts';
import type { TaskProps } from './AnnouncementTasks.tsx';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start', gap: '12px' },
});

interface HoldTaskProps extends TaskProps {
  readonly hold: NonNullable<AnnouncementAnswer['hold']>;
}

/** Why it waits before its first card, and what lets it go on. Where many more people would get it, their number has to be typed. */
export function HoldTask({ answer, watched, hold }: HoldTaskProps): ReactElement {
  const styles = useStyles();
  const { say, api, me, number } = useApp();
  const [typed, setTyped] = useState('');
  const isTyped = hold.kind === 'audience-grew' && hold.people > me.settings.confirmAbove;
  const digits = typedNumber(typed);
  const isReady = !isTyped || digits === hold.people;
  const headCount = isTyped ? digits : undefined;
  const resume = () => watched.act(() => api.step(answer.id, { step: 'resume', version: answer.version, headCount }));
  const words =
    hold.kind === 'audience-grew'
      ? say('hold.audience-grew', { people: number(hold.people), planned: number(hold.planned) })
      : say('hold.teams-unread', { count: number(hold.teams) });
  return (
    <div className={styles.box}>
      <MessageBar intent="warning">
        <MessageBarBody>{words}</MessageBarBody>
      </MessageBar>
      {answer.steps.includes('resume') && isTyped && (
        <Field label={say('headCount.label', { count: number(hold.people) })} required>
          <Input inputMode="numeric" value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      )}
      {answer.steps.includes('resume') && (
        <Button appearance="primary" disabledFocusable={watched.isBusy || !isReady} onClick={() => void resume()}>
          {say(`hold.resume.${hold.kind}`)}
        </Button>
      )}
    </div>
  );
}
