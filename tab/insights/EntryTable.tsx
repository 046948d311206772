import { Body1, ToggleButton } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { InsightsAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { DataTable } from '../parts/DataTable.tsx';
import { Definitions } from './Definitions.tsx';
import { EntryLink } from './EntryLink.tsx';
import { shareOf, sumOf } from './shownFigures.ts';
import { useFigures } from './useFigures.ts';

/** So many at first. */
const FIRST = 10;

/** What was asked most, and whether it helped. */
export function EntryTable({ answer }: { readonly answer: InsightsAnswer }): ReactElement {
  const { say } = useApp();
  const { entries, smallestGroup } = answer;
  const { count, share } = useFigures(smallestGroup);
  const [isWhole, setWhole] = useState(false);
  const names = ['answered', 'helpful', 'notHelpful', 'helpfulRate'];
  if (entries.length === 0) return <Body1 as="p">{say('insights.nothing')}</Body1>;
  return (
    <>
      <Definitions names={names} />
      <DataTable
        caption={say('insights.entries')}
        columns={[say('insights.entry'), ...names.map((name) => say(`insights.figure.${name}`))]}
        rows={entries
          .slice(0, isWhole ? entries.length : FIRST)
          .map(({ id, question, answered, helpful, notHelpful }) => ({
            key: id,
            cells: [
              <EntryLink key={id} id={id} question={question} />,
              ...[answered, helpful, notHelpful].map(count),
              share(shareOf(helpful, sumOf(helpful, notHelpful))),
            ],
          }))}
      />
      {entries.length > FIRST && (
        <div>
          <ToggleButton checked={isWhole} onClick={() => setWhole(!isWhole)}>
            {say('insights.allEntries', { count: entries.length })}
          </ToggleButton>
        </div>
      )}
    </>
  );
}
