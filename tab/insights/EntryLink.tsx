import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FAQ_EDITORS } from '../../domain/faq/editing/faqEditors.ts';
import { useApp } from '../app/appContext.ts';
import { faqHash } from '../faq/faqRoute.ts';

/** An entry by its question; for those who may mend it, the way to it. */
export function EntryLink({ id, question }: { readonly id: string; readonly question: string }): ReactElement {
  const { me } = useApp();
  if (!me.roles.some((role) => FAQ_EDITORS.includes(role))) return <>{question}</>;
  return <Link href={faqHash({ name: 'faq-entry', id })}>{question}</Link>;
}
