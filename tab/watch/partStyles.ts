import { tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { DeliveryState } from '../../domain/announcements/delivery.ts';

/** A color and a pattern for each state; the pattern tells them apart where colors do not. */
export const PART_STYLES: Readonly<Record<DeliveryState, CSSProperties>> = {
  sent: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  sending: striped(tokens.colorBrandForeground1, '90deg', 4),
  waiting: { backgroundColor: tokens.colorNeutralBackground1 },
  unreachable: striped(tokens.colorPaletteRedForeground1, '45deg', 4),
  rejected: striped(tokens.colorPaletteRedForeground1, '135deg', 2),
  unconfirmed: striped(tokens.colorPaletteDarkOrangeForeground1, '0deg', 3),
  skipped: striped(tokens.colorNeutralForeground3, '90deg', 2),
  recalled: striped(tokens.colorNeutralForeground2, '0deg', 6),
};

/** Stripes of a color on the page’s ground, which tell parts apart where colors do not. */
export function striped(color: string, angle: string, width: number): CSSProperties {
  const gap = `${tokens.colorNeutralBackground1} ${width}px ${width * 2}px`;
  return { backgroundImage: `repeating-linear-gradient(${angle}, ${color} 0 ${width}px, ${gap})` };
}
