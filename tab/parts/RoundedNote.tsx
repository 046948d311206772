import { Caption1 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';

/** Says that figures are multiples of `step`, and why; nothing where they are shown as they are. */
export function RoundedNote({ step }: { readonly step: number }): ReactElement | null {
  const { say, number } = useApp();
  return step === 1 ? null : <Caption1 as="p">{say('rounded.explained', { smallest: number(step) })}</Caption1>;
}
