import { FluentProvider, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useHost } from '../hooks/useHost.ts';
import { useTheme } from '../hooks/useTheme.ts';
import { useWords } from '../hooks/useWords.ts';
import type { ThemeName } from '../host/host.ts';
import { LocalConsole } from './LocalConsole.tsx';
import { OutsidePage } from './OutsidePage.tsx';
import { SignedIn } from './SignedIn.tsx';
import { FLUENT_THEMES } from './themes.ts';

/** The whole page: finds out where it runs, then shows itself in that place's look and language. */
export function Console(): ReactElement {
  const host = useHost();
  const [theme, setTheme] = useTheme(host);
  const words = useWords(host && (host.kind === 'teams' ? host.locale : navigator.language));
  return (
    <FluentProvider theme={FLUENT_THEMES[theme]} style={{ minHeight: '100vh' }}>
      {host && words ? content(host, words, theme, setTheme) : <Spinner style={{ paddingTop: 48 }} />}
    </FluentProvider>
  );
}

function content(
  host: NonNullable<ReturnType<typeof useHost>>,
  words: NonNullable<ReturnType<typeof useWords>>,
  theme: ThemeName,
  setTheme: (theme: ThemeName) => void,
): ReactElement {
  if (host.kind === 'outside') return <OutsidePage say={words.say} />;
  if (host.kind === 'teams') return <SignedIn words={words} theme={theme} token={host.token} />;
  return <LocalConsole identities={host.identities} words={words} theme={theme} onTheme={setTheme} />;
}
