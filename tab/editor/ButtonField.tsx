import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MeAnswer } from '../../bot/console/contract/answers.ts';
import {
  type AnnouncementAction,
  type AnnouncementButton,
  TEXT_LIMITS,
} from '../../domain/announcements/announcementText.ts';
import { useApp } from '../app/appContext.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '8px 12px',
    paddingLeft: '12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  field: { flex: '1 1 12rem', minWidth: 0 },
  // Questions and addresses are long.
  wide: { flex: '1 0 100%', minWidth: 0 },
});

interface ButtonFieldProps {
  readonly number: number;
  readonly button: AnnouncementButton;
  readonly onChange: (button: AnnouncementButton) => void;
  readonly onRemove: () => void;
}

/** One button: what it says and what it does. */
export function ButtonField({ number, button, onChange, onRemove }: ButtonFieldProps): ReactElement {
  const styles = useStyles();
  const { say, me } = useApp();
  const { title, action } = button;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within a fieldset, to be laid out in a row
    <div className={styles.row} role="group" aria-label={say('editor.button', { number })}>
      <Field className={styles.field} label={say('editor.buttonTitle')} required>
        <Input
          value={title}
          maxLength={TEXT_LIMITS.buttonTitle}
          onChange={(_, { value }) => onChange({ ...button, title: value })}
        />
      </Field>
      <Field className={styles.field} label={say('editor.buttonAction')}>
        <Select value={action.kind} onChange={(_, { value }) => onChange({ title, action: firstOf(value, me) })}>
          {['enroll', 'ask', 'link'].map((kind) => (
            <option key={kind} value={kind}>
              {say(`buttonAction.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ActionTarget action={action} onChange={(next) => onChange({ title, action: next })} />
      <Button onClick={onRemove}>{say('editor.removeButton', { number })}</Button>
    </div>
  );
}

interface ActionTargetProps {
  readonly action: AnnouncementAction;
  readonly onChange: (action: AnnouncementAction) => void;
}

function ActionTarget({ action, onChange }: ActionTargetProps): ReactElement | null {
  const styles = useStyles();
  const { say, me } = useApp();
  if (action.kind === 'enroll') return null;
  const isAsk = action.kind === 'ask';
  const options = isAsk
    ? me.entries.map(({ id, question }) => ({ id, name: question }))
    : me.links.map(({ id, url }) => ({ id, name: url }));
  const choose = (id: string): void =>
    onChange(isAsk ? { kind: 'ask', ...(id && { entryId: id }) } : { kind: 'link', linkId: id });
  return (
    <Field className={styles.wide} label={say(isAsk ? 'editor.entry' : 'editor.link')}>
      <Select value={(isAsk ? action.entryId : action.linkId) ?? ''} onChange={(_, { value }) => choose(value)}>
        {isAsk && <option value="">{say('editor.openQuestion')}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What a button does at first when its kind is chosen. */
function firstOf(kind: string, me: MeAnswer): AnnouncementAction {
  if (kind === 'ask') return { kind };
  return kind === 'link' ? { kind, linkId: me.links[0]?.id ?? '' } : { kind: 'enroll' };
}
