import { Body1 } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useApp } from '../app/appContext.ts';
import type { ShownFigure } from './shownFigures.ts';

interface HappenedProps {
  /** What the figures beside are about; where all are 0 there is nothing to see in them. A hidden one is not 0. */
  readonly figures: readonly ShownFigure[];
  readonly children: ReactNode;
}

/** Figures of what happened; where nothing did, a sentence that says so in place of empty charts. */
export function Happened({ figures, children }: HappenedProps): ReactElement {
  const { say } = useApp();
  if (figures.every((figure) => figure === 0)) return <Body1 as="p">{say('insights.nothingHappened')}</Body1>;
  return <>{children}</>;
}
