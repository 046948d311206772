import type { ReactElement } from 'react';
import type { FaqCheckAnswer } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { DataTable } from '../parts/DataTable.tsx';

/** How the questions of the check fare after the change, beside what may not be passed. */
export function FloorTable({ figures }: { readonly figures: FaqCheckAnswer['figures'] }): ReactElement | null {
  const { say, percent, languageName } = useApp();
  if (figures.length === 0) return null;
  return (
    <DataTable
      caption={say('faq.floor.title')}
      columns={['language', 'helped', 'wrong', 'verdict'].map((name) => say(`faq.floor.${name}`))}
      rows={figures.map(({ locale, helped, wrong, floor }) => ({
        key: locale,
        cells: [
          languageName(locale),
          say('faq.floor.atLeast', { share: percent(helped), floor: percent(floor.helped) }),
          say('faq.floor.atMost', { share: percent(wrong), floor: percent(floor.wrong) }),
          say(helped < floor.helped || wrong > floor.wrong ? 'faq.floor.below' : 'faq.floor.kept'),
        ],
      }))}
    />
  );
}
