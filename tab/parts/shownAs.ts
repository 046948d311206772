import type { ToggleButtonProps } from '@fluentui/react-components';

/** A choice among several: the chosen one is told at a glance, also where colors hardly differ. */
export function shownAs(isChosen: boolean): Pick<ToggleButtonProps, 'checked' | 'appearance'> {
  return { checked: isChosen, appearance: isChosen ? 'primary' : 'secondary' };
}
