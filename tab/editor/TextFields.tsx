import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type AnnouncementText, TEXT_LIMITS } from '../../domain/announcements/announcementText.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { ButtonFields } from './ButtonFields.tsx';
import { fieldProblem } from './fieldProblem.tsx';
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
  return (
    <div className={styles.fields}>
      <Field
        label={say('editor.title')}
        required
        hint={say('editor.left', { count: number(TEXT_LIMITS.title - text.title.length) })}
        validationMessage={fieldProblem(app, problems, 'title', locale)}
      >
        <Input
          lang={locale}
          value={text.title}
          maxLength={TEXT_LIMITS.title}
          onChange={(_, { value }) => onChange({ ...text, title: value })}
        />
      </Field>
      <BodyField {...props} />
      <MarkdownHelp />
      <ImageFields {...props} />
      <ButtonFields {...props} />
    </div>
  );
}

function BodyField({ text, locale, problems, onChange }: TextFieldsProps): ReactElement {
  const app = useApp();
  const { say, number } = app;
  return (
    <Field
      label={say('editor.body')}
      required
      hint={say('editor.left', { count: number(TEXT_LIMITS.body - text.body.length) })}
      validationMessage={fieldProblem(app, problems, 'body', locale)}
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
  );
}
