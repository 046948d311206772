import { Body1, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { EditionItem } from '../faq/EditionItem.tsx';
import { FaqCheckResult } from '../faq/FaqCheckResult.tsx';
import { useEntryNames } from '../faq/useEntryNames.ts';
import { type FaqHistory, useFaqHistory } from '../faq/useFaqHistory.ts';
import { VersionItem } from '../faq/VersionItem.tsx';
import { WaysOut } from '../faq/WaysOut.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';

/** Who changed an entry when and how; what waits is decided here, and what was is brought back. */
export function FaqHistoryPage({ id }: { readonly id: string }): ReactElement {
  const app = useApp();
  const { say } = app;
  const history = useFaqHistory(id);
  const { value, nameOf } = useEntryNames();
  const { past, problem, reload, actProblem, last, isBusy } = history;
  // What was deleted is called by what it was called last.
  const newest = past?.versions.find(({ edit }) => edit)?.edit;
  const name = newest?.texts[newest.writtenIn]?.question ?? nameOf(id);
  return (
    <>
      <WaysOut
        ways={[
          { to: { name: 'faq' }, text: say('faq.toList') },
          { to: { name: 'faq-entry', id }, text: say('faq.toEntry') },
        ]}
      />
      <PageTitle>{say('faq.history.title', { question: value || newest ? name : id })}</PageTitle>
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      <ProblemBar words={app} problem={actProblem} />
      {actProblem?.check && <FaqCheckResult check={actProblem.check} nameOf={nameOf} />}
      <Body1 role="status">{last && !isBusy ? say(`faq.told.${last.kind}`) : ''}</Body1>
      {past === undefined && !problem && <Spinner label={say('loading')} />}
      {past && <Versions {...{ past, history, nameOf }} />}
    </>
  );
}

interface VersionsProps {
  readonly past: NonNullable<FaqHistory['past']>;
  readonly history: FaqHistory;
  readonly nameOf: (entryId: string) => string;
}

function Versions({ past, history, nameOf }: VersionsProps): ReactElement {
  const { say } = useApp();
  const { versions, entry } = past;
  return (
    <>
      {versions.length === 0 && <Body1 as="p">{say('faq.history.none')}</Body1>}
      {versions.map((version, index) => (
        <VersionItem key={version.number} {...{ version, past, history, nameOf }} isFirst={index === 0} />
      ))}
      {entry?.edition && versions.length > 0 && (
        <EditionItem edition={entry.edition} base={entry.base} history={history} />
      )}
    </>
  );
}
