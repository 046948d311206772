import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ROLES, type Role } from '../../domain/console/roles.ts';
import { useApp } from '../app/appContext.ts';
import { personWithId } from '../text/personWithId.ts';

const useStyles = makeStyles({
  row: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  group: { display: 'flex', flexWrap: 'wrap', border: 0, margin: 0, padding: 0, overflowWrap: 'anywhere', minWidth: 0 },
});

interface PersonRolesProps {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly onRoles: (roles: readonly Role[]) => void;
}

/** One person's roles; a change is saved at once. */
export function PersonRoles({ personId, roles, onRoles }: PersonRolesProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say } = app;
  return (
    <li className={styles.row}>
      <fieldset className={styles.group}>
        <legend>{personWithId(app, personId)}</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={say(`role.${role}`)}
            checked={roles.includes(role)}
            onChange={(_, { checked }) =>
              onRoles(ROLES.filter((each) => (each === role ? checked : roles.includes(each))))
            }
          />
        ))}
      </fieldset>
    </li>
  );
}
