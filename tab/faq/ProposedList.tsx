import { Caption1, Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqVersionAnswer } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { Section } from '../parts/Section.tsx';
import { personName } from '../text/personName.ts';

interface ProposedListProps {
  readonly proposed: readonly FaqVersionAnswer[];
  readonly nameOf: (entryId: string) => string;
}

/** Changes that wait for a second person, oldest first. */
export function ProposedList({ proposed, nameOf }: ProposedListProps): ReactElement | null {
  const app = useApp();
  const { say, moment } = app;
  if (proposed.length === 0) return null;
  const titleOf = ({ edit, entryId }: FaqVersionAnswer): string =>
    edit?.texts[edit.writtenIn]?.question || nameOf(entryId);
  return (
    <Section title={say('faq.waiting', { count: proposed.length })}>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {proposed.map((version) => (
          <li key={version.number} style={{ overflowWrap: 'anywhere' }}>
            <Link href={hashOf({ name: 'faq-history', id: version.entryId })}>{titleOf(version)}</Link>{' '}
            <Caption1>
              {say('faq.history.by', {
                name: personName(app, version.author),
                moment: moment(version.at),
              })}
            </Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
