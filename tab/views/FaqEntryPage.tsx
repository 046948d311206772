import { Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { DeletedEntry } from '../faq/DeletedEntry.tsx';
import { EntryForm } from '../faq/EntryForm.tsx';
import { useBeginning } from '../faq/useBeginning.ts';
import { useEntryNames } from '../faq/useEntryNames.ts';
import { useFaqEntry } from '../faq/useFaqEntry.ts';
import { WaysOut } from '../faq/WaysOut.tsx';
import { useLeaveGuard } from '../hooks/useLeaveGuard.ts';
import { LeaveDialog } from '../parts/LeaveDialog.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';

interface FaqEntryPageProps {
  /** Not given for a new entry. */
  readonly id?: string;
  /** Whose answer the new entry is to be. */
  readonly ticketId?: string | undefined;
}

/** Where an entry of the FAQ is written. */
export function FaqEntryPage({ id, ticketId }: FaqEntryPageProps): ReactElement {
  const app = useApp();
  const { say } = app;
  const { beginning, problem } = useBeginning(id === undefined, ticketId);
  const editor = useFaqEntry({ id, beginning, ticketId });
  const names = useEntryNames();
  const guard = useLeaveGuard(editor.isDirty);
  const { entry, edit } = editor;
  const known = entry?.entryId;
  return (
    <>
      <WaysOut
        ways={[
          { to: { name: 'faq' }, text: say('faq.toList') },
          ...(known ? [{ to: { name: 'faq-history', id: known } as const, text: say('faq.history.link') }] : []),
        ]}
      />
      <PageTitle>{say(id ? 'faq.heading' : 'faq.headingNew')}</PageTitle>
      <ProblemBar words={app} problem={problem ?? names.problem} />
      {edit && <EntryForm editor={editor} edit={edit} names={names} />}
      {entry && !edit && <DeletedEntry editor={editor} entry={entry} name={names.nameOf(entry.entryId)} />}
      {!entry && !edit && !editor.problem && <Spinner label={say('loading')} />}
      {!entry && !edit && <ProblemBar words={app} problem={editor.problem} onRetry={editor.load} />}
      <LeaveDialog guard={guard} />
    </>
  );
}
