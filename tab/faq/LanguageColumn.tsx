import { Body1, Button, Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqCheckAnswer } from '../../bot/console/contract/faqAnswers.ts';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { EntryTextFields } from './EntryTextFields.tsx';
import { emptyText, withText } from './entryEdit.ts';
import { VariantFields } from './VariantFields.tsx';

const useStyles = makeStyles({
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', alignContent: 'start', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface LanguageColumnProps {
  readonly edit: FaqEditRequest;
  /** What the edition's files say; undefined for an entry of one's own. */
  readonly edition: FaqEditRequest | undefined;
  readonly problems: FaqCheckAnswer['problems'];
  readonly label: string;
  readonly locale: Locale;
  /** The language of the other column. */
  readonly without: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly onEdit: (edit: FaqEditRequest) => void;
}

/** An entry in one language: its words, and what people ask in it. */
export function LanguageColumn(props: LanguageColumnProps): ReactElement {
  const styles = useStyles();
  const { say, languageName } = useApp();
  const { edit, locale, without, label, onLocale } = props;
  return (
    <section className={styles.column} aria-label={languageName(locale)}>
      <Field label={label}>
        <Select value={locale} onChange={(_, { value }) => onLocale(value as Locale)}>
          {LOCALES.filter((each) => each !== without).map((each) => (
            <option key={each} value={each}>
              {edit.texts[each] ? languageName(each) : say('faq.missingLanguage', { language: languageName(each) })}
            </option>
          ))}
        </Select>
      </Field>
      <Words key={locale} {...props} />
      <VariantFields key={`${locale} variants`} {...props} />
    </section>
  );
}

function Words(props: LanguageColumnProps): ReactElement {
  const styles = useStyles();
  const { say, languageName } = useApp();
  const { edit, edition, locale, without, onEdit } = props;
  const text = edit.texts[locale];
  const source = edit.texts[without];
  const names = { language: languageName(locale), fallback: languageName(edit.writtenIn) };
  if (text === undefined) {
    return (
      <>
        <Body1 as="p">{say(edition ? 'faq.editionText' : 'editor.noText', names)}</Body1>
        <div className={styles.row}>
          <Button onClick={() => onEdit(withText(edit, locale, emptyText()))}>{say('editor.write', names)}</Button>
          {source && (
            <Button onClick={() => onEdit(withText(edit, locale, source))}>
              {say('editor.copy', { fallback: languageName(without) })}
            </Button>
          )}
        </div>
      </>
    );
  }
  return (
    <>
      <EntryTextFields {...props} text={text} onText={(next) => onEdit(withText(edit, locale, next))} />
      {(locale !== edit.writtenIn || edition) && (
        <div>
          <Button onClick={() => onEdit(withText(edit, locale, undefined))}>{say('editor.removeText', names)}</Button>
        </div>
      )}
    </>
  );
}
