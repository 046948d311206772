import type { ReactElement } from 'react';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { useApp } from '../app/appContext.ts';
import { Section } from '../parts/Section.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import type { FaqHistory } from './useFaqHistory.ts';

interface EditionItemProps {
  readonly edition: FaqEditRequest;
  readonly base: number;
  readonly history: FaqHistory;
}

/** Where the history of an entry of the files began. */
export function EditionItem({ edition, base, history }: EditionItemProps): ReactElement {
  const { say } = useApp();
  const name = say('faq.history.edition');
  return (
    <Section title={name}>
      <p>{say('faq.history.editionText')}</p>
      {base > 0 && (
        <div>
          <RestoreButton
            {...{ name, isBusy: history.isBusy }}
            onRestore={() => void history.restore(edition, undefined)}
          />
        </div>
      )}
    </Section>
  );
}
