import { Body1, Button, makeStyles, Spinner, ToggleButton } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { shownAs } from '../parts/shownAs.ts';
import { TicketRow } from '../support/TicketRow.tsx';
import { TICKET_FILTERS, type TicketFilterName } from '../support/ticketFilters.ts';
import { useTickets } from '../support/useTickets.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  list: { listStyle: 'none', margin: '16px 0', padding: 0 },
});

/** What was looked at last, for whoever comes back from a question. */
let lastFilter: TicketFilterName = 'open';

/** Questions that people asked the experts, newest first. */
export function TicketsPage(): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const [filter, setFilter] = useState(lastFilter);
  const choose = (next: TicketFilterName): void => {
    lastFilter = next;
    setFilter(next);
  };
  return (
    <>
      <PageTitle>{say('support.title')}</PageTitle>
      <fieldset className={styles.filters} style={{ border: 0, padding: 0 }} aria-label={say('support.show')}>
        {TICKET_FILTERS.map((name) => (
          <ToggleButton key={name} {...shownAs(name === filter)} onClick={() => choose(name)}>
            {say(`support.filter.${name}`)}
          </ToggleButton>
        ))}
      </fieldset>
      <Tickets key={filter} filter={filter} />
    </>
  );
}

function Tickets({ filter }: { readonly filter: TicketFilterName }): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, number } = app;
  const { tickets, hasMore, problem, reload, more } = useTickets(filter);
  return (
    <>
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      {tickets === undefined && !problem && <Spinner label={say('loading')} />}
      {tickets && (
        <Body1 as="p" role="status">
          {tickets.length === 0
            ? say(`support.none.${filter}`)
            : say(hasMore ? 'support.countMore' : 'support.count', { count: number(tickets.length) })}
        </Body1>
      )}
      <ul className={styles.list}>
        {tickets?.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} />
        ))}
      </ul>
      {hasMore && <Button onClick={() => void more()}>{say('list.more')}</Button>}
    </>
  );
}
