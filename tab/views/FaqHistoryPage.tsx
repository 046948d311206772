import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { PageTitle } from '../parts/PageTitle.tsx';

/** A place of the FAQ. */
export function FaqHistoryPage(_: { readonly id: string }): ReactElement {
  const { say } = useApp();
  return <PageTitle>{say('nav.faq')}</PageTitle>;
}
