import { Body1, Title2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Say } from '../../domain/strings.ts';

/** What a plain browser is shown: the console cannot know there who sits before it. */
export function OutsidePage({ say }: { readonly say: Say }): ReactElement {
  return (
    <main
      style={{
        maxWidth: '40rem',
        margin: '0 auto',
        padding: '64px 24px',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 16,
      }}
    >
      <Title2 as="h1">{say('outside.title')}</Title2>
      <Body1 as="p">{say('outside.text')}</Body1>
    </main>
  );
}
