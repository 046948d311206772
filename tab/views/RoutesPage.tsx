import { Body1, Button, MessageBar, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components';
import { type ReactElement, useCallback, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { useLeaveGuard } from '../hooks/useLeaveGuard.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { LeaveDialog } from '../parts/LeaveDialog.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { RouteList } from '../support/RouteList.tsx';
import { RoutesProblem } from '../support/RoutesProblem.tsx';
import { isWhole, lastReached } from '../support/routeRows.ts';
import { type RouteEditor, useRoutes } from '../support/useRoutes.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  save: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
});

/** Where questions go: support leads change it, experts read it. */
export function RoutesPage(): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, api, me } = app;
  const editor = useRoutes();
  const channels = useLoaded(useCallback(() => api.channels(), [api]));
  const isFixed = !me.roles.includes('support-lead');
  const guard = useLeaveGuard(editor.isDirty && !isFixed);
  const { rows, saved, problem } = editor;
  return (
    <div className={styles.page}>
      <PageTitle>{say('support.routing.title')}</PageTitle>
      <Body1 as="p">{say('support.routing.text')}</Body1>
      {isFixed && <Body1 as="p">{say('support.routing.readOnly')}</Body1>}
      <RoutesProblem editor={editor} />
      <ProblemBar words={app} problem={channels.problem} onRetry={channels.reload} />
      {!(rows && channels.value) && !problem && !channels.problem && <Spinner label={say('loading')} />}
      {rows && saved && channels.value && (
        <>
          <Leftover isTaken={lastReached(rows) >= 0} hasHelpDesk={saved.hasHelpDesk} />
          <RouteList rows={rows} teams={channels.value.teams} isFixed={isFixed} onRows={editor.setRows} />
          {!isFixed && <Save editor={editor} />}
        </>
      )}
      <LeaveDialog guard={guard} />
    </div>
  );
}

/** What becomes of a question that no route takes. */
function Leftover({
  isTaken,
  hasHelpDesk,
}: {
  readonly isTaken: boolean;
  readonly hasHelpDesk: boolean;
}): ReactElement {
  const { say } = useApp();
  if (isTaken || hasHelpDesk) {
    return <Body1 as="p">{say(isTaken ? 'support.routing.allTaken' : 'support.routing.helpDesk')}</Body1>;
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say('support.routing.nowhere')}</MessageBarBody>
    </MessageBar>
  );
}

function Save({ editor }: { readonly editor: RouteEditor }): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const [isSaved, setSaved] = useState(false);
  const isReady = editor.rows?.every(isWhole) === true;
  const save = async (): Promise<void> => setSaved(await editor.save());
  return (
    <div className={styles.save}>
      <Button
        appearance="primary"
        disabledFocusable={editor.isBusy || !editor.isDirty || !isReady}
        onClick={() => void save()}
      >
        {say('support.routing.save')}
      </Button>
      <span role="status">
        {!isReady && say('support.routing.unfinished')}
        {isReady && editor.isDirty && say('editor.unsaved')}
        {isSaved && !editor.isDirty && say('roles.saved')}
      </span>
    </div>
  );
}
