import { Body1 } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { useApp } from '../app/appContext.ts';

/** How long it is until something begins, in seconds where it is less than two minutes. Not read aloud each second. */
export function Countdown({ to }: { readonly to: string }): ReactElement {
  const { say, moment } = useApp();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((Date.parse(to) - now) / 1_000));
  if (seconds > 120) return <Body1 as="p">{say('countdown.moment', { moment: moment(to) })}</Body1>;
  return (
    <Body1 as="p" role="timer">
      {seconds > 0 ? say('countdown.seconds', { seconds }) : say('countdown.begins')}
    </Body1>
  );
}
