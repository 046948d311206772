import { Link, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';
import { DraftForm } from '../editor/DraftForm.tsx';
import { useEditor } from '../editor/useEditor.ts';
import { useLeaveGuard } from '../hooks/useLeaveGuard.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { LeaveDialog } from '../parts/LeaveDialog.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';

/** Where an announcement is written, a new one or one that is there. */
export function EditorPage({ id }: { readonly id?: string }): ReactElement {
  const app = useApp();
  const { say } = app;
  const editor = useEditor(id);
  const guard = useLeaveGuard(editor.isDirty);
  const { saved, draft } = editor;
  return (
    <>
      <Link href={hashOf(saved ? { name: 'announcement', id: saved.id } : { name: 'list' })}>
        {say(saved ? 'action.toAnnouncement' : 'action.toList')}
      </Link>
      <PageTitle>{say(id ? 'editor.heading' : 'editor.headingNew')}</PageTitle>
      {draft && <DraftForm editor={editor} draft={draft} />}
      {!draft && !editor.problem && <Spinner label={say('loading')} />}
      {!draft && <ProblemBar words={app} problem={editor.problem} onRetry={editor.load} />}
      <LeaveDialog guard={guard} />
    </>
  );
}
