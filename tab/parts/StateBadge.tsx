import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import { useApp } from '../app/appContext.ts';

const COLORS: Readonly<Record<AnnouncementState, NonNullable<BadgeProps['color']>>> = {
  draft: 'subtle',
  'in-review': 'warning',
  approved: 'brand',
  scheduled: 'brand',
  preparing: 'informative',
  sending: 'informative',
  paused: 'warning',
  sent: 'success',
  cancelled: 'subtle',
};

/** An announcement's state in a word; the color only adds to it. */
export function StateBadge({ state }: { readonly state: AnnouncementState }): ReactElement {
  const { say } = useApp();
  return (
    <Badge appearance="tint" size="large" color={COLORS[state]} style={{ flexShrink: 0 }}>
      {say(`state.${state}`)}
    </Badge>
  );
}
