import { Badge, Body1, Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqVersionAnswer } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { Section } from '../parts/Section.tsx';
import { personName } from '../text/personName.ts';
import { DiffView } from './DiffView.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import type { FaqHistory } from './useFaqHistory.ts';
import { whole } from './versionDiff.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', overflowWrap: 'anywhere' },
  diff: { marginTop: '8px' },
});

interface VersionItemProps {
  readonly version: FaqVersionAnswer;
  readonly past: NonNullable<FaqHistory['past']>;
  readonly history: FaqHistory;
  readonly nameOf: (entryId: string) => string;
  /** The newest one is shown open. */
  readonly isFirst: boolean;
}

/** One version: who, when, what became of it, what it changed, and what can be done with it. */
export function VersionItem({ version, past, history, nameOf, isFirst }: VersionItemProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const { number, state, edit, mayDecide } = version;
  const edition = past.entry?.edition;
  const base = past.versions.find((each) => each.number === version.base);
  const before = whole(base ? base.edit : edition, edition);
  const after = whole(edit, edition);
  return (
    <Section title={say('faq.history.version', { number })}>
      <div className={styles.row}>
        <Badge
          appearance="tint"
          color={state === 'proposed' ? 'warning' : state === 'published' ? 'success' : 'subtle'}
        >
          {say(`faq.state.${state}`)}
        </Badge>
        <Who version={version} />
      </div>
      {!edit && <Body1 as="p">{say('faq.history.deletes')}</Body1>}
      <details open={isFirst || mayDecide}>
        <summary>{say('faq.history.changes')}</summary>
        <div className={styles.diff}>
          <DiffView before={before} after={after} nameOf={nameOf} />
        </div>
      </details>
      <Deeds {...{ version, past, history }} />
    </Section>
  );
}

function Who({ version }: Pick<VersionItemProps, 'version'>): ReactElement {
  const app = useApp();
  const { say, moment } = app;
  const { author, at, decidedBy, decidedAt, restores, state } = version;
  return (
    <>
      <span>{say('faq.history.by', { name: personName(app, author), moment: moment(at) })}</span>
      {decidedBy && decidedAt && (
        <span>
          {say(`faq.history.decided.${state === 'rejected' ? 'rejected' : 'published'}`, {
            ...{ name: personName(app, decidedBy), moment: moment(decidedAt) },
          })}
        </span>
      )}
      {restores && <span>{say('faq.history.restores', { number: restores })}</span>}
    </>
  );
}

function Deeds({ version, past, history }: Pick<VersionItemProps, 'version' | 'past' | 'history'>): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const { number, state, edit, mayDecide } = version;
  const { isBusy, decide, restore } = history;
  const isOlder = state === 'published' && number !== past.entry?.base;
  return (
    <div className={styles.row}>
      {mayDecide && (
        <>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void decide(number, 'published')}>
            {say('faq.approve')}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => void decide(number, 'rejected')}>
            {say('faq.reject')}
          </Button>
        </>
      )}
      {state === 'proposed' && !mayDecide && <Body1>{say('faq.history.waits')}</Body1>}
      {isOlder && edit && (
        <RestoreButton
          {...{ name: say('faq.history.version', { number }), isBusy }}
          onRestore={() => void restore(edit, number)}
        />
      )}
    </div>
  );
}
