import { Body1, Button, Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqEntryAnswer } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { hashOf } from '../hooks/useRoute.ts';
import type { FaqEditor } from './useFaqEntry.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', justifyItems: 'start' },
});

interface DeletedEntryProps {
  readonly editor: FaqEditor;
  readonly entry: FaqEntryAnswer;
  /** What it was called last. */
  readonly name: string;
}

/** An entry that was deleted: how it comes back. */
export function DeletedEntry({ editor, entry, name }: DeletedEntryProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const { entryId, edition } = entry;
  return (
    <div className={styles.box}>
      <strong>{name}</strong>
      <Body1 as="p" role="status">
        {say('faq.delete.done')}
      </Body1>
      {edition && <Button onClick={() => editor.setEdit(edition)}>{say('faq.editionBack')}</Button>}
      <Link href={hashOf({ name: 'faq-history', id: entryId })}>{say('faq.history.link')}</Link>
    </div>
  );
}
