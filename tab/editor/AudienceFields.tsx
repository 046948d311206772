import { Checkbox, Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import { ENROLLMENT_FILTERS } from '../../domain/announcements/audience.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { fieldProblem } from './fieldProblem.tsx';
import { ManyPicker } from './ManyPicker.tsx';
import type { DraftProblem } from './serverProblem.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  languages: { display: 'flex', flexWrap: 'wrap', border: 0, margin: 0, padding: 0 },
});

type Audience = Draft['audience'];
type People = Extract<Audience, { kind: 'people' }>;

interface AudienceFieldsProps {
  readonly audience: Audience;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (audience: Audience) => void;
}

/** Who is to get it. */
export function AudienceFields({ audience, problems, onChange }: AudienceFieldsProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, me } = app;
  const choose = (kind: string): void =>
    onChange(
      kind === 'people'
        ? { kind, markets: [], locales: [] }
        : { kind: kind as 'team-members' | 'channels', teamIds: [] },
    );
  return (
    <div className={styles.group}>
      <Field label={say('audience.kind')} validationMessage={fieldProblem(app, problems, 'audience')}>
        <RadioGroup value={audience.kind} onChange={(_, { value }) => choose(value)}>
          {['people', 'team-members', 'channels'].map((kind) => (
            <Radio key={kind} value={kind} label={say(`audience.${kind}`)} />
          ))}
        </RadioGroup>
      </Field>
      {audience.kind === 'people' ? (
        <PeopleFields audience={audience} onChange={onChange} />
      ) : (
        <ManyPicker
          label={say('audience.teams')}
          hint={say(me.teams.length === 0 ? 'audience.noTeams' : 'audience.teamsHint')}
          options={me.teams}
          chosen={audience.teamIds}
          onChange={(teamIds) => onChange({ ...audience, teamIds })}
        />
      )}
    </div>
  );
}

function PeopleFields({
  audience,
  onChange,
}: {
  readonly audience: People;
  readonly onChange: (audience: Audience) => void;
}): ReactElement {
  const styles = useStyles();
  const { say, me, languageName } = useApp();
  const { enrollment, ...without } = audience;
  return (
    <>
      <ManyPicker
        label={say('audience.markets')}
        hint={say('audience.marketsHint')}
        options={me.markets.map(({ code, name }) => ({ id: code, name }))}
        chosen={audience.markets}
        onChange={(markets) => onChange({ ...audience, markets })}
      />
      <fieldset className={styles.languages}>
        <legend>{say('audience.locales')}</legend>
        {LOCALES.map((locale) => (
          <Checkbox
            key={locale}
            label={languageName(locale)}
            checked={audience.locales.includes(locale)}
            onChange={(_, { checked }) =>
              onChange({
                ...audience,
                locales: LOCALES.filter((each) =>
                  each === locale ? checked === true : audience.locales.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <Field label={say('audience.enrollment')}>
        <Select
          value={enrollment ?? ''}
          onChange={(_, { value }) =>
            onChange(value === '' ? without : { ...audience, enrollment: value as NonNullable<typeof enrollment> })
          }
        >
          <option value="">{say('audience.any')}</option>
          {ENROLLMENT_FILTERS.map((filter) => (
            <option key={filter} value={filter}>
              {say(`audience.${filter}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
