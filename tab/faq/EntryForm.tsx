import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { ownEntryId } from '../../domain/faq/editing/ownEntryId.ts';
import { useApp } from '../app/appContext.ts';
import { Section } from '../parts/Section.tsx';
import { ChangeProblem } from './ChangeProblem.tsx';
import { EntryActions } from './EntryActions.tsx';
import { EntryFields } from './EntryFields.tsx';
import { FaqCheckResult } from './FaqCheckResult.tsx';
import { FaqPreview } from './FaqPreview.tsx';
import { LanguagePair } from './LanguagePair.tsx';
import { useCheck } from './useCheck.ts';
import type { useEntryNames } from './useEntryNames.ts';
import type { FaqEditor } from './useFaqEntry.ts';

const useStyles = makeStyles({
  columns: { display: 'flex', flexWrap: 'wrap', gap: '24px 40px', alignItems: 'start' },
  form: { flex: '5 1 28rem', minWidth: 0, maxWidth: '100%' },
  side: { flex: '2 1 20rem', minWidth: 0, maxWidth: '100%', position: 'sticky', top: '8px' },
});

interface EntryFormProps {
  readonly editor: FaqEditor;
  readonly edit: FaqEditRequest;
  readonly names: ReturnType<typeof useEntryNames>;
}

/** The form of an entry, its card beside it, what a change would do, and what can be done below. */
export function EntryForm({ editor, edit, names }: EntryFormProps): ReactElement {
  const { entry } = editor;
  const [chosenId, setChosenId] = useState<string>();
  const question = edit.texts[edit.writtenIn]?.question ?? '';
  const taken = new Set(names.entries.map(({ id }) => id));
  const entryId = entry?.entryId ?? chosenId ?? ownEntryId(question, taken);
  const checking = useCheck(editor, entryId, edit);
  return (
    <>
      <Fields {...{ editor, edit, names, entryId }} problems={checking.check?.problems ?? []} onId={setChosenId} />
      <ChangeProblem editor={editor} />
      {checking.check && (
        <FaqCheckResult
          ref={checking.place}
          check={checking.check}
          nameOf={(id) => nameIn(id, entryId, question, names)}
        />
      )}
      <EntryActions
        {...{ isBusy: editor.isBusy, isDirty: editor.isDirty, told: checking.told }}
        approvalRequired={names.value?.approvalRequired ?? false}
        onCheck={() => void checking.run()}
        onPublish={() => void checking.change(edit)}
        onDelete={entry ? () => void checking.change(undefined) : undefined}
      />
    </>
  );
}

/** An entry by its question; this one, which may be new, by what is written now. */
function nameIn(id: string, entryId: string, question: string, { nameOf }: EntryFormProps['names']): string {
  return id === entryId && question !== '' ? question : nameOf(id);
}

interface FieldsProps extends EntryFormProps {
  readonly entryId: string;
  readonly problems: Parameters<typeof LanguagePair>[0]['problems'];
  readonly onId: (id: string) => void;
}

function Fields({ editor, edit, names, entryId, problems, onId }: FieldsProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const edition = editor.entry?.edition;
  const { setEdit } = editor;
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <Section title={say('faq.words')}>
          <LanguagePair {...{ edit, edition, problems }} onEdit={setEdit} />
        </Section>
        <Section title={say('faq.more')}>
          <EntryFields
            {...{ entryId, edit, entries: names.entries, isOfEdition: edition !== undefined }}
            onEdit={setEdit}
            onId={editor.isNew ? onId : undefined}
          />
          {edition && edit !== edition && editor.entry?.base !== 0 && (
            <div>
              <Button onClick={() => setEdit(edition)}>{say('faq.editionBack')}</Button>
            </div>
          )}
        </Section>
      </div>
      <div className={styles.side}>
        <Section title={say('preview.title')}>
          <FaqPreview entryId={entryId} edit={edit} />
        </Section>
      </div>
    </div>
  );
}
