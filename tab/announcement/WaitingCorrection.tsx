import { Body1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { useApp } from '../app/appContext.ts';
import { Section } from '../parts/Section.tsx';
import { SentMessage } from './SentMessage.tsx';

interface WaitingCorrectionProps {
  readonly answer: AnnouncementAnswer;
  readonly texts: Draft['texts'];
}

/** What delivered cards are to say, for whoever approves it. */
export function WaitingCorrection({ answer, texts }: WaitingCorrectionProps): ReactElement {
  const { say } = useApp();
  return (
    <Section title={say('correction.waiting')}>
      <Body1 as="p">{say('next.correction')}</Body1>
      <SentMessage answer={{ ...answer, draft: { ...answer.draft, texts } }} />
    </Section>
  );
}
