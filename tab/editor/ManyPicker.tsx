import { Button, Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  chosen: { display: 'flex', flexWrap: 'wrap', gap: '4px', listStyle: 'none', margin: 0, padding: 0 },
});

interface ManyPickerProps {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Chooses some of many: found by typing, each taken out again by a button of its own. */
export function ManyPicker({ label, hint, options, chosen, onChange }: ManyPickerProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const [typed, setTyped] = useState('');
  const nameOf = (id: string): string => options.find((option) => option.id === id)?.name ?? id;
  const matching = options.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <div className={styles.group}>
      <Field label={label} hint={hint}>
        <Combobox
          multiselect
          value={typed}
          selectedOptions={[...chosen]}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onOptionSelect={(_, { selectedOptions }) => {
            onChange(selectedOptions);
            setTyped('');
          }}
        >
          {matching.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Combobox>
      </Field>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {chosen.map((id) => (
            <li key={id}>
              <Button size="small" onClick={() => onChange(chosen.filter((each) => each !== id))}>
                {say('audience.takeOut', { name: nameOf(id) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
