import { Body1, Link, makeStyles, tokens, useModalAttributes } from '@fluentui/react-components';
import { lazy, type ReactElement, Suspense } from 'react';
import { hashOf, type Route, useRoute } from '../hooks/useRoute.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { AnnouncementList } from '../views/AnnouncementList.tsx';
import { AnnouncementPage } from '../views/AnnouncementPage.tsx';
import { AuditPage } from '../views/AuditPage.tsx';
import { RolesPage } from '../views/RolesPage.tsx';
import { useApp } from './appContext.ts';
import { landing, placesOf } from './places.ts';

const EditorPage = lazy(async () => ({ default: (await import('../views/EditorPage.tsx')).EditorPage }));
const CorrectionPage = lazy(async () => ({ default: (await import('../views/CorrectionPage.tsx')).CorrectionPage }));
const TicketsPage = lazy(async () => ({ default: (await import('../views/TicketsPage.tsx')).TicketsPage }));
const TicketPage = lazy(async () => ({ default: (await import('../views/TicketPage.tsx')).TicketPage }));
const RoutesPage = lazy(async () => ({ default: (await import('../views/RoutesPage.tsx')).RoutesPage }));
const InsightsPage = lazy(async () => ({ default: (await import('../views/InsightsPage.tsx')).InsightsPage }));
const FaqList = lazy(async () => ({ default: (await import('../views/FaqList.tsx')).FaqList }));
const FaqEntryPage = lazy(async () => ({ default: (await import('../views/FaqEntryPage.tsx')).FaqEntryPage }));
const FaqHistoryPage = lazy(async () => ({ default: (await import('../views/FaqHistoryPage.tsx')).FaqHistoryPage }));

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 24px',
    padding: '12px clamp(12px, 3vw, 32px)',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nav: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  main: { maxWidth: '84rem', padding: '16px clamp(12px, 3vw, 32px) 64px' },
});

/** What every view has around it: the name, the ways to the other views, and the place for the view itself. */
export function Shell(): ReactElement {
  const styles = useStyles();
  const { say, me } = useApp();
  const route = landing(useRoute(), me.roles);
  // As long as this is used, a dialog that goes away gives the page back to screen readers.
  useModalAttributes();
  return (
    <>
      <header className={styles.header}>
        <strong>{say('app.name')}</strong>
        <nav className={styles.nav} aria-label={say('app.navigation')}>
          {placesOf(me.roles).map(({ name, below }) => (
            <Link key={name} href={hashOf({ name })} aria-current={currentIn(route, name, below)}>
              {say(`nav.${name}`)}
            </Link>
          ))}
        </nav>
        <span>{say('app.you', { name: me.person.name })}</span>
      </header>
      <main className={styles.main}>
        <Suspense>{me.roles.length === 0 ? <NoRole /> : viewOf(route)}</Suspense>
      </main>
    </>
  );
}

/** Of the place itself, or of one below it. */
function currentIn({ name }: Route, place: string, below: readonly string[]): 'page' | 'true' | undefined {
  if (name === place) return 'page';
  return below.includes(name) ? 'true' : undefined;
}

function viewOf(route: Route): ReactElement {
  if (route.name === 'announcement') return <AnnouncementPage key={route.id} id={route.id} />;
  if (route.name === 'edit') return <EditorPage key={route.id} id={route.id} />;
  if (route.name === 'correct') return <CorrectionPage key={route.id} id={route.id} />;
  if (route.name === 'new') return <EditorPage key="new" />;
  if (route.name === 'tickets') return <TicketsPage />;
  if (route.name === 'ticket') return <TicketPage key={route.id} id={route.id} />;
  if (route.name === 'routes') return <RoutesPage />;
  if (route.name === 'insights') return <InsightsPage />;
  if (route.name === 'faq') return <FaqList />;
  if (route.name === 'faq-new') return <FaqEntryPage key="new" ticketId={route.ticketId} />;
  if (route.name === 'faq-entry') return <FaqEntryPage key={route.id} id={route.id} />;
  if (route.name === 'faq-history') return <FaqHistoryPage key={route.id} id={route.id} />;
  if (route.name === 'roles') return <RolesPage />;
  return route.name === 'audit' ? <AuditPage /> : <AnnouncementList />;
}

function NoRole(): ReactElement {
  const { say, me } = useApp();
  return (
    <>
      <PageTitle>{say('noRole.title')}</PageTitle>
      <Body1 as="p">{say('noRole.text', { id: me.person.id })}</Body1>
    </>
  );
}
