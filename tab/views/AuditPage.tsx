import { Button, Link, Spinner } from '@fluentui/react-components';
import { type ReactElement, useCallback } from 'react';
import type { AuditAnswer } from '../../bot/console/contract/answers.ts';
import { BOT_ACTOR } from '../../domain/console/audit.ts';
import type { Outcome } from '../api/outcome.ts';
import { type AppValue, useApp } from '../app/appContext.ts';
import { type Page, usePages } from '../hooks/usePages.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { personWithId } from '../text/personWithId.ts';

type Entry = AuditAnswer['entries'][number];

/** Who did what when, newest first. */
export function AuditPage(): ReactElement {
  const app = useApp();
  const { say, sayFirst, api, moment } = app;
  const load = useCallback(
    async (before: number | undefined): Promise<Outcome<Page<Entry, number>>> => {
      const outcome = await api.audit(before);
      if (outcome.kind === 'failed') return outcome;
      const { entries } = outcome.value;
      const last = entries.at(-1)?.number;
      return { kind: 'done', value: { rows: entries, next: last !== undefined && last > 1 ? last : undefined } };
    },
    [api],
  );
  const { rows, hasMore, problem, more } = usePages(load);
  const detailsOf = ({ action, details }: Entry): string =>
    Object.entries(details)
      .map(([name, value]) => [sayFirst([`detail.${name}`, 'detail.other'], { name }), value])
      .map(([name, value]) => (action === 'role.first' ? name : `${name}: ${value}`))
      .join(', ');
  return (
    <>
      <PageTitle>{say('audit.title')}</PageTitle>
      <ProblemBar words={app} problem={problem} onRetry={more} />
      {rows === undefined && !problem && <Spinner label={say('loading')} />}
      {rows && (
        <DataTable
          caption={say('audit.title')}
          columns={['at', 'who', 'what', 'subject', 'details'].map((name) => say(`audit.${name}`))}
          rows={rows.map((entry) => ({
            key: String(entry.number),
            cells: [
              moment(entry.at),
              whoDid(app, entry),
              sayFirst([`deed.${entry.action}`, 'deed.other'], { action: entry.action }),
              <Subject key="subject" entry={entry} />,
              detailsOf(entry),
            ],
          }))}
        />
      )}
      {hasMore && <Button onClick={() => void more()}>{say('list.more')}</Button>}
    </>
  );
}

/** Roles that the settings give are given by the bot, whomever they are given to. */
function whoDid(app: AppValue, { action, actorId }: Entry): string {
  return action === 'role.first' || actorId === BOT_ACTOR ? app.say('person.bot') : personWithId(app, actorId);
}

/** What it was done to: an announcement can be opened as long as it is there. */
function Subject({ entry: { action, subject } }: { readonly entry: Entry }): ReactElement {
  const app = useApp();
  const { say } = app;
  if (action.startsWith('role.')) return <>{personWithId(app, subject)}</>;
  if (!action.startsWith('announcement.') || action === 'announcement.delete') return <>{subject}</>;
  return <Link href={hashOf({ name: 'announcement', id: subject })}>{say('audit.open')}</Link>;
}
