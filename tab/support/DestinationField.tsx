import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChannelsAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { useApp } from '../app/appContext.ts';
import type { RouteFieldsProps } from './ConditionFields.tsx';
import type { RouteRow } from './routeRows.ts';

const MAIL = 'mail';

interface DestinationFieldProps extends RouteFieldsProps {
  readonly teams: ChannelsAnswer['teams'];
}

/** Where the questions of a route go: a channel of a team, or a mailbox. A channel that Teams does not name is said to be unknown. */
export function DestinationField({ row, teams, onChange }: DestinationFieldProps): ReactElement {
  const { say } = useApp();
  const { destination } = row;
  const chosen = destination.kind === 'mail' ? MAIL : placeOf(destination);
  const isKnown = chosen === MAIL || placesIn(teams).some((place) => placeOf(place) === chosen);
  return (
    <>
      <Field label={say('support.route.to')} validationMessage={isKnown ? undefined : say('support.route.lost')}>
        <Select value={chosen} onChange={(_, { value }) => onChange({ ...row, destination: destinationOf(value) })}>
          {!isKnown && <option value={chosen}>{say('support.route.unknownChannel')}</option>}
          {teams.map(({ teamId, name, channels }) => (
            <optgroup key={teamId} label={name}>
              {channels.map(({ channelId, name: channel }) => (
                <option key={channelId} value={placeOf({ teamId, channelId })}>
                  {say('support.route.channel', { team: name, channel })}
                </option>
              ))}
            </optgroup>
          ))}
          <option value={MAIL}>{say('support.route.mail')}</option>
        </Select>
      </Field>
      {destination.kind === 'mail' && (
        <Field label={say('support.route.address')}>
          <Input
            type="email"
            value={destination.address}
            onChange={(_, { value }) => onChange({ ...row, destination: { kind: 'mail', address: value.trim() } })}
          />
        </Field>
      )}
    </>
  );
}

interface Place {
  readonly teamId: string;
  readonly channelId: string;
}

/** Ids of Teams hold no spaces. */
const placeOf = ({ teamId, channelId }: Place): string => `${teamId} ${channelId}`;

function placesIn(teams: ChannelsAnswer['teams']): readonly Place[] {
  return teams.flatMap(({ teamId, channels }) => channels.map(({ channelId }) => ({ teamId, channelId })));
}

function destinationOf(value: string): RouteRow['destination'] {
  if (value === MAIL) return { kind: 'mail', address: '' };
  const [teamId = '', channelId = ''] = value.split(' ');
  return { kind: 'channel', teamId, channelId };
}

/** What a new route begins with: the first channel there is, else a mailbox. */
export function firstDestination(teams: ChannelsAnswer['teams']): RouteRow['destination'] {
  const [place] = placesIn(teams);
  return place ? { kind: 'channel', ...place } : { kind: 'mail', address: '' };
}
