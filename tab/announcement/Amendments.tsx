import { Body1, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { AmendmentState } from '../../domain/announcements/amendment.ts';
import { useApp } from '../app/appContext.ts';
import { OutcomeBar } from '../watch/OutcomeBar.tsx';
import { PART_STYLES } from '../watch/partStyles.ts';

const STYLES: Readonly<Record<AmendmentState, CSSProperties>> = {
  done: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  sending: PART_STYLES.sending,
  waiting: PART_STYLES.waiting,
  gone: PART_STYLES.skipped,
  failed: PART_STYLES.unreachable,
};
const ORDER = ['done', 'sending', 'waiting', 'gone', 'failed'] as const;

/** Corrections and recalls, each with its own bar. */
export function Amendments({ answer }: { readonly answer: AnnouncementAnswer }): ReactElement {
  const { say, number, moment } = useApp();
  return (
    <>
      {answer.amendments.map(({ id, kind, at, counts }) => {
        const parts = ORDER.map((name) => ({
          ...{ name, count: counts[name], style: STYLES[name] },
          words: say(`amendment.${name}`, { count: number(counts[name]) }),
        }));
        const title = say(`amendments.${kind}`, { moment: moment(at) });
        return (
          <div key={id}>
            <Body1 as="h3">{title}</Body1>
            <OutcomeBar parts={parts} label={title} />
          </div>
        );
      })}
    </>
  );
}
