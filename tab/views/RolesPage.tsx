import { Body1, Button, Field, Input, makeStyles, Spinner } from '@fluentui/react-components';
import { type FormEvent, type ReactElement, useCallback, useState } from 'react';
import type { Role } from '../../domain/console/roles.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { PersonRoles } from './PersonRoles.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '16px 0', padding: 0 },
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  field: { flex: '1 1 20rem', maxWidth: '36rem' },
});

/** How Entra writes a person's object id. */
const OBJECT_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Who may do what in the console. */
export function RolesPage(): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, api } = app;
  const { value, problem, reload } = useLoaded(useCallback(() => api.roles(), [api]));
  const [setting, setSetting] = useState<Problem>();
  const [told, setTold] = useState('');
  const set = async (personId: string, roles: readonly Role[]): Promise<void> => {
    const outcome = await api.setRoles(personId, roles);
    setSetting(outcome.kind === 'failed' ? outcome.problem : undefined);
    setTold(outcome.kind === 'done' ? say('roles.saved') : '');
    await reload();
  };
  return (
    <>
      <PageTitle>{say('roles.title')}</PageTitle>
      <Body1 as="p">{say('roles.text')}</Body1>
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      <ProblemBar words={app} problem={setting} />
      {value === undefined && !problem && <Spinner label={say('loading')} />}
      <ul className={styles.list}>
        {value?.people.map(({ personId, roles }) => (
          <PersonRoles key={personId} personId={personId} roles={roles} onRoles={(next) => void set(personId, next)} />
        ))}
      </ul>
      <AddPerson onAdd={(personId) => void set(personId, ['author'])} />
      <p role="status">{told}</p>
    </>
  );
}

function AddPerson({ onAdd }: { readonly onAdd: (personId: string) => void }): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const isId = OBJECT_ID.test(typed.trim());
    setWrong(!isId);
    if (!isId) return;
    onAdd(typed.trim().toLowerCase());
    setTyped('');
  };
  return (
    <form className={styles.form} onSubmit={add}>
      <Field
        className={styles.field}
        label={say('roles.id')}
        hint={say('roles.idHint')}
        validationMessage={isWrong ? say('roles.idWrong') : undefined}
      >
        <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit">{say('roles.add')}</Button>
    </form>
  );
}
