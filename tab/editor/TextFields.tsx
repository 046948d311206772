import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type AnnouncementText, TEXT_LIMITS } from '../../domain/announcements/announcementText.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { ButtonFields } from './ButtonFields.tsx';
import { fieldProblem } from './fieldProblem.ts';
import { ImageFields } from './ImageFields.tsx';
import { MarkdownHelp } from './MarkdownHelp.tsx';
import type { DraftProblem } from './serverProblem.ts';

const useStyles = makeStyles({ fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' } });

export interface TextFieldsProps {
  readonly text: AnnouncementText;
  readonly locale: Locale;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (text: AnnouncementText) => void;
}

/** One language's text. */
export function TextFields(props: TextFieldsProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, number } = app;
  const { text, locale, problems, onChange } = props;
  const message = (field: 'title' | 'body') => fieldProblem(app, problems, field, locale);
  const left = (used: string, most: number) => say('editor.left', { count: number(most - used.length) });
  return (
    <div className={styles.fields}>
      <Field
        label={say('editor.title')}
        required
        hint={left(text.title, TEXT_LIMITS.title)}
        validationMessage={message('title')}
      >
        <Input
          lang={locale}
          value={text.title}
          maxLength={TEXT_LIMITS.title}
          onChange={(_, { value }) => onChange({ ...text, title: value })}
        />
      </Field>
      <Field
        label={say('editor.body')}
        required
        hint={left(text.body, TEXT_LIMITS.body)}
        validationMessage={message('body')}
      >
        <Textarea
          lang={locale}
          value={text.body}
          rows={9}
          resize="vertical"
          maxLength={TEXT_LIMITS.body}
          onChange={(_, { value }) => onChange({ ...text, body: value })}
        />
      </Field>
      <MarkdownHelp />
      <ImageFields {...props} />
      <ButtonFields {...props} />
    </div>
  );
}
