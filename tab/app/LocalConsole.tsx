import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback, useId, useState } from 'react';
import { type Identity, THEMES, type ThemeName } from '../host/host.ts';
import type { Words } from '../text/words.ts';
import { SignedIn } from './SignedIn.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '8px 16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px', minWidth: 0, maxWidth: '100%' },
  // Names can be longer than a phone is wide.
  select: { minWidth: 0, maxWidth: '100%' },
});

/** Where the choice is kept for as long as the window is open. */
const KEPT = 'development-identity';

interface LocalConsoleProps {
  readonly identities: readonly Identity[];
  readonly words: Words;
  readonly theme: ThemeName;
  readonly onTheme: (theme: ThemeName) => void;
}

/** The console beside a bot in local mode: a bar, marked as such, says who one is and lets one be somebody else. */
export function LocalConsole({ identities, words, theme, onTheme }: LocalConsoleProps): ReactElement {
  const styles = useStyles();
  const { say } = words;
  const id = useId();
  const [chosen, setChosen] = useState(() => keptIdentity(identities));
  const token = useCallback(async () => chosen, [chosen]);
  const choose = (next: string): void => {
    sessionStorage.setItem(KEPT, next);
    setChosen(next);
  };
  return (
    <>
      <aside className={styles.bar} aria-label={say('local.title')}>
        <strong>{say('local.title')}</strong>
        <label className={styles.choice} htmlFor={`${id}-who`}>
          {say('local.identity')}
          <Select className={styles.select} id={`${id}-who`} value={chosen} onChange={(_, { value }) => choose(value)}>
            {identities.map((identity) => (
              <option key={identity.token} value={identity.token}>
                {identity.name}
              </option>
            ))}
          </Select>
        </label>
        <label className={styles.choice} htmlFor={`${id}-theme`}>
          {say('local.theme')}
          <Select
            className={styles.select}
            id={`${id}-theme`}
            value={theme}
            onChange={(_, { value }) => onTheme(value as ThemeName)}
          >
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {say(`theme.${name}`)}
              </option>
            ))}
          </Select>
        </label>
      </aside>
      <SignedIn key={chosen} words={words} theme={theme} token={token} />
    </>
  );
}

function keptIdentity(identities: readonly Identity[]): string {
  const kept = sessionStorage.getItem(KEPT);
  return (identities.find(({ token }) => token === kept) ?? identities[0])?.token ?? '';
}
