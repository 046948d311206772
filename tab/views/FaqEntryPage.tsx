import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { PageTitle } from '../parts/PageTitle.tsx';

/** A place of the FAQ. */
export function FaqEntryPage(_: { readonly id?: string; readonly ticketId?: string | undefined }): ReactElement {
  const { say } = useApp();
  return <PageTitle>{say('nav.faq')}</PageTitle>;
}
