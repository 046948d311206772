import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqEntrySummary } from '../../bot/console/contract/faqAnswers.ts';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { FAQ_LIMITS, OWN_ENTRY_ID } from '../../domain/faq/editing/faqEdit.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { ManyPicker } from '../editor/ManyPicker.tsx';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
});

interface EntryFieldsProps {
  readonly entryId: string;
  readonly edit: FaqEditRequest;
  readonly entries: readonly FaqEntrySummary[];
  readonly onEdit: (edit: FaqEditRequest) => void;
  /** Whether the files have it, too: then each language has words to show. */
  readonly isOfEdition: boolean;
  /** Given while it is new: its id may still be chosen. */
  readonly onId?: ((id: string) => void) | undefined;
}

/** What an entry is in every language. */
export function EntryFields({ entryId, edit, entries, isOfEdition, onEdit, onId }: EntryFieldsProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const options = entries
    .filter(({ id, origin }) => id !== entryId && origin !== 'deleted')
    .map(({ id, question }) => ({ id, name: question }));
  return (
    <div className={styles.group}>
      <ManyPicker
        label={say('faq.related.label')}
        hint={say('faq.related.hint')}
        options={options}
        chosen={edit.related}
        onChange={(related) => onEdit({ ...edit, related: related.slice(0, FAQ_LIMITS.related) })}
      />
      <Checkbox
        label={say('faq.enroll')}
        checked={edit.enroll}
        onChange={(_, { checked }) => onEdit({ ...edit, enroll: checked === true })}
      />
      <Field label={say('faq.audience.label')}>
        <RadioGroup
          value={edit.audience}
          onChange={(_, { value }) => onEdit({ ...edit, audience: value as FaqEditRequest['audience'] })}
        >
          {['employee', 'administrator'].map((each) => (
            <Radio key={each} value={each} label={say(`faq.audience.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {!isOfEdition && <WrittenIn edit={edit} onEdit={onEdit} />}
      {onId && <IdField entryId={entryId} onId={onId} />}
    </div>
  );
}

function WrittenIn({ edit, onEdit }: Pick<EntryFieldsProps, 'edit' | 'onEdit'>): ReactElement {
  const { say, languageName } = useApp();
  return (
    <Field label={say('editor.fallback')} hint={say('editor.fallbackHint')}>
      <Select value={edit.writtenIn} onChange={(_, { value }) => onEdit({ ...edit, writtenIn: value as Locale })}>
        {LOCALES.filter((locale) => edit.texts[locale] || locale === edit.writtenIn).map((locale) => (
          <option key={locale} value={locale}>
            {languageName(locale)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function IdField({ entryId, onId }: { readonly entryId: string; readonly onId: (id: string) => void }): ReactElement {
  const { say } = useApp();
  return (
    <Field
      label={say('faq.id.label')}
      hint={say('faq.id.hint')}
      validationMessage={OWN_ENTRY_ID.test(entryId) ? undefined : say('faq.id.wrong')}
    >
      <Input value={entryId} maxLength={100} onChange={(_, { value }) => onId(value)} />
    </Field>
  );
}
