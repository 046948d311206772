import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type AnnouncementImage, TEXT_LIMITS } from '../../domain/announcements/announcementText.ts';
import { useApp } from '../app/appContext.ts';
import { fieldProblem } from './fieldProblem.tsx';
import type { TextFieldsProps } from './TextFields.tsx';

const useStyles = makeStyles({
  group: { display: 'grid', gap: '12px', justifyItems: 'start', '& > *': { maxWidth: '100%' } },
  wide: { width: '100%' },
});

/** The image, which says in words what it shows, or the way to one. */
export function ImageFields({ text, locale, problems, onChange }: TextFieldsProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say } = app;
  const { image, ...without } = text;
  if (image === undefined) {
    return (
      <div>
        <Button onClick={() => onChange({ ...text, image: { url: '', alt: '' } })}>{say('editor.addImage')}</Button>
      </div>
    );
  }
  const change = (part: Partial<AnnouncementImage>): void => onChange({ ...text, image: { ...image, ...part } });
  return (
    <div className={styles.group}>
      <Field
        className={styles.wide}
        label={say('editor.imageUrl')}
        required
        hint={say('editor.imageHint')}
        validationMessage={fieldProblem(app, problems, 'image', locale)}
      >
        <Input
          type="url"
          value={image.url}
          maxLength={TEXT_LIMITS.url}
          onChange={(_, { value }) => change({ url: value })}
        />
      </Field>
      <Field
        className={styles.wide}
        label={say('editor.alt')}
        required
        hint={say('editor.altHint')}
        validationMessage={fieldProblem(app, problems, 'alt', locale)}
      >
        <Input value={image.alt} maxLength={TEXT_LIMITS.alt} onChange={(_, { value }) => change({ alt: value })} />
      </Field>
      <Button onClick={() => onChange(without)}>{say('editor.removeImage')}</Button>
    </div>
  );
}
