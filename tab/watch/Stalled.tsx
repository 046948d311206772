import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { useApp } from '../app/appContext.ts';

/** Why nothing moves although it should, and since when. */
export function Stalled({ stall }: { readonly stall: NonNullable<AnnouncementAnswer['stall']> }): ReactElement {
  const { say, moment } = useApp();
  const until = stall.until ? moment(stall.until) : '';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say('stall.since', { moment: moment(stall.since) })}{' '}
        {say(`stall.${stall.kind === 'held-back' && !until ? 'held-back-open' : stall.kind}`, { until })}
      </MessageBarBody>
    </MessageBar>
  );
}
