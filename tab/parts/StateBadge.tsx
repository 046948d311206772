import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import { useApp } from '../app/appContext.ts';

/** A recall leaves the state as it is, but nobody should take what was recalled for something that is still there. */
type ShownState = AnnouncementState | 'recalled';

const COLORS: Readonly<Record<ShownState, NonNullable<BadgeProps['color']>>> = {
  draft: 'subtle',
  'in-review': 'warning',
  approved: 'brand',
  scheduled: 'brand',
  preparing: 'informative',
  sending: 'informative',
  paused: 'warning',
  sent: 'success',
  recalled: 'subtle',
  cancelled: 'subtle',
};

interface StateBadgeProps {
  readonly state: AnnouncementState;
  readonly isRecalled: boolean;
}

/** An announcement's state in a word; the color only adds to it. */
export function StateBadge({ state, isRecalled }: StateBadgeProps): ReactElement {
  const { say } = useApp();
  const shown: ShownState = isRecalled ? 'recalled' : state;
  return (
    <Badge appearance="tint" size="large" color={COLORS[shown]} style={{ flexShrink: 0 }}>
      {say(`state.${shown}`)}
    </Badge>
  );
}
