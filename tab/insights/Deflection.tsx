import { Body1, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import type { InsightsAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { OutcomeBar } from '../watch/OutcomeBar.tsx';
import { striped } from '../watch/partStyles.ts';
import { ChartWithTable } from './ChartWithTable.tsx';
import { Definitions } from './Definitions.tsx';
import { drawn, shareOf } from './shownFigures.ts';
import { useFigures } from './useFigures.ts';

const PARTS = ['confirmed', 'potential', 'none'] as const;
const STYLES: Readonly<Record<(typeof PARTS)[number], CSSProperties>> = {
  confirmed: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  potential: striped(tokens.colorPaletteGreenForeground1, '45deg', 4),
  none: striped(tokens.colorPaletteRedForeground1, '90deg', 3),
};

/** What the answers settled, so that nobody had to be asked: said, possible, and not at all. */
export function Deflection({ answer }: { readonly answer: InsightsAnswer }): ReactElement {
  const { say } = useApp();
  const { totals, smallestGroup } = answer;
  const { count, share } = useFigures(smallestGroup);
  const title = say('insights.deflection');
  const parts = PARTS.map((name) => {
    const figures = { count: count(totals[name]), share: share(shareOf(totals[name], totals.answered)) };
    const words = say('insights.part', { name: say(`insights.figure.${name}`), ...figures });
    return { name, count: drawn(totals[name]), words, style: STYLES[name] };
  });
  const hidden = parts.filter(({ name }) => totals[name] === 'hidden');
  return (
    <ChartWithTable
      title={title}
      columns={[title, say('insights.count'), say('insights.shareOfAnswered')]}
      rows={PARTS.map((name) => ({
        key: name,
        cells: [say(`insights.figure.${name}`), count(totals[name]), share(shareOf(totals[name], totals.answered))],
      }))}
    >
      <OutcomeBar parts={parts} label={title} />
      {hidden.map(({ name, words }) => (
        <Body1 key={name} as="p">
          {words}
        </Body1>
      ))}
      <Definitions names={PARTS} />
    </ChartWithTable>
  );
}
