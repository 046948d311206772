import { Button, Field, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type AnnouncementButton, TEXT_LIMITS } from '../../domain/announcements/announcementText.ts';
import { useApp } from '../app/appContext.ts';
import { ButtonField } from './ButtonField.tsx';
import { fieldProblem } from './fieldProblem.tsx';
import type { TextFieldsProps } from './TextFields.tsx';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
});

/** The buttons, at most three. */
export function ButtonFields({ text, locale, problems, onChange }: TextFieldsProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say } = app;
  const { buttons } = text;
  const set = (next: readonly AnnouncementButton[]): void => onChange({ ...text, buttons: next });
  const problem = fieldProblem(app, problems, 'buttons', locale);
  return (
    <fieldset className={styles.group}>
      <legend>{say('editor.buttons')}</legend>
      {buttons.map((button, index) => (
        <ButtonField
          // biome-ignore lint/suspicious/noArrayIndexKey: a button has no name but its place
          key={index}
          number={index + 1}
          button={button}
          onChange={(next) => set(buttons.with(index, next))}
          onRemove={() => set(buttons.toSpliced(index, 1))}
        />
      ))}
      {problem && (
        <Field validationMessage={problem}>
          <span />
        </Field>
      )}
      {buttons.length < TEXT_LIMITS.buttons && (
        <div>
          <Button onClick={() => set([...buttons, { title: '', action: { kind: 'enroll' } }])}>
            {say('editor.addButton')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
