import { Checkbox } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { DeliveryCounts } from '../../domain/announcements/delivery.ts';
import { RESENT_STATES } from '../../domain/announcements/ledger.ts';
import { useApp } from '../app/appContext.ts';
import type { Watched } from '../hooks/useAnnouncement.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

type Resent = (typeof RESENT_STATES)[number];

interface ResendDialogProps {
  readonly answer: AnnouncementAnswer;
  readonly counts: DeliveryCounts;
  readonly watched: Watched;
  readonly onClose: () => void;
}

/** Chooses who is tried once more. Those of whom nobody knows are not chosen at first: they may get it twice. */
export function ResendDialog({ answer, counts, watched, onClose }: ResendDialogProps): ReactElement {
  const { say, api, number } = useApp();
  // Rounded figures may show none where there are some.
  const offered = RESENT_STATES.filter((state) => counts[state] > 0 || answer.figureStep > 1);
  const [chosen, setChosen] = useState<readonly Resent[]>(offered.filter((state) => state !== 'unconfirmed'));
  const resend = async (): Promise<void> => {
    onClose();
    await watched.act(() => api.resend(answer.id, { version: answer.version, states: [...chosen] }));
  };
  return (
    <ConfirmDialog
      isOpen
      title={say('resend.title')}
      confirm={say('resend.confirm')}
      isReady={chosen.length > 0}
      onConfirm={() => void resend()}
      onClose={onClose}
    >
      {offered.map((state) => (
        <div key={state}>
          <Checkbox
            label={say(`resend.${state}`, { count: number(counts[state]) })}
            checked={chosen.includes(state)}
            onChange={(_, { checked }) =>
              setChosen(checked === true ? [...chosen, state] : chosen.filter((each) => each !== state))
            }
          />
        </div>
      ))}
    </ConfirmDialog>
  );
}
