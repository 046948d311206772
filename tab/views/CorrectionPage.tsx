import { Body1, Link, Spinner } from '@fluentui/react-components';
import { type ReactElement, useCallback } from 'react';
import { useApp } from '../app/appContext.ts';
import { CorrectionForm } from '../editor/CorrectionForm.tsx';
import { useLoaded } from '../hooks/useLoaded.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';

/** Where the text of cards is corrected that people have already. */
export function CorrectionPage({ id }: { readonly id: string }): ReactElement {
  const app = useApp();
  const { say, api } = app;
  const { value, problem, reload } = useLoaded(useCallback(() => api.read(id), [api, id]));
  return (
    <>
      <Link href={hashOf({ name: 'announcement', id })}>{say('action.toAnnouncement')}</Link>
      <PageTitle>{say('correction.heading')}</PageTitle>
      <Body1 as="p">{say('correction.text')}</Body1>
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      {value === undefined && !problem && <Spinner label={say('loading')} />}
      {value && <CorrectionForm answer={value} />}
    </>
  );
}
