import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TicketState } from '../../domain/support/ticket.ts';
import { useApp } from '../app/appContext.ts';

const COLORS: Readonly<Record<TicketState, NonNullable<BadgeProps['color']>>> = {
  open: 'warning',
  reopened: 'warning',
  claimed: 'brand',
  answered: 'success',
  closed: 'subtle',
};

/** Where a question stands, in a word; the color only adds to it. */
export function TicketBadge({ state }: { readonly state: TicketState }): ReactElement {
  const { say } = useApp();
  return (
    <Badge appearance="tint" size="large" color={COLORS[state]} style={{ flexShrink: 0 }}>
      {say(`support.state.${state}`)}
    </Badge>
  );
}
