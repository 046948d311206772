import type { ReactElement } from 'react';
import type { InsightsAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { Definition } from './Definition.tsx';
import { useFigures } from './useFigures.ts';

const COUNTS = ['opened', 'open', 'answered', 'closed', 'overdue'] as const;
const TIMES = ['medianToFirstAnswer', 'medianToClose'] as const;

/** Questions to the experts: how many, and how long people waited. */
export function TicketFigures({ answer }: { readonly answer: InsightsAnswer }): ReactElement {
  const { say } = useApp();
  const { tickets, smallestGroup } = answer;
  const { count, time } = useFigures(smallestGroup);
  const figures = [
    ...COUNTS.map((name) => ({ name: name === 'answered' ? 'ticketsAnswered' : name, value: count(tickets[name]) })),
    ...TIMES.map((name) => ({ name, value: time(tickets[name]) })),
  ];
  const title = say('insights.tickets');
  return (
    <DataTable
      caption={title}
      columns={[title, say('insights.count')]}
      rows={figures.map(({ name, value }) => {
        const words = say(`insights.figure.${name}`);
        const named = (
          <>
            {words} <Definition name={name} figure={words} />
          </>
        );
        return { key: name, cells: [named, value] };
      })}
    />
  );
}
