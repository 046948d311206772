import { Field, type FieldProps, Input } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';

interface MomentFieldProps {
  readonly label: string;
  /** In UTC. */
  readonly value: string | undefined;
  readonly problem?: FieldProps['validationMessage'];
  /** The moment in UTC; undefined while none is typed. */
  readonly onChange: (moment: string | undefined) => void;
}

/** A date and time of the reader's own zone; the zone, and what it comes to, stand below it. */
export function MomentField({ label, value, problem, onChange }: MomentFieldProps): ReactElement {
  const { say, moment } = useApp();
  const [typed, setTyped] = useState(() => (value ? localText(new Date(value)) : ''));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const hint = value ? say('moment.comesTo', { moment: moment(value), zone }) : say('moment.zone', { zone });
  const change = (text: string): void => {
    setTyped(text);
    const date = new Date(text);
    onChange(Number.isNaN(date.getTime()) ? undefined : date.toISOString());
  };
  return (
    <Field label={label} hint={hint} validationMessage={problem}>
      <Input type="datetime-local" value={typed} onChange={(_, data) => change(data.value)} />
    </Field>
  );
}

/** As the browser's field wants it: `2026-11-22T15:00`, in its own zone. */
function localText(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
