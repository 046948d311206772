import { Spinner } from '@fluentui/react-components';
import { type ReactElement, useCallback, useMemo } from 'react';
import { createConsoleApi } from '../api/consoleApi.ts';
import { createCall } from '../api/createCall.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import type { ThemeName } from '../host/host.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import type { Words } from '../text/words.ts';
import { AppContext } from './appContext.ts';
import { Shell } from './Shell.tsx';

interface SignedInProps {
  readonly words: Words;
  readonly theme: ThemeName;
  readonly token: () => Promise<string>;
}

/** The console of one person: asks who that is and what they may do, then shows it. */
export function SignedIn({ words, theme, token }: SignedInProps): ReactElement {
  const api = useMemo(() => createConsoleApi(createCall(token)), [token]);
  const me = useLoaded(useCallback(() => api.me(words.locale), [api, words.locale]));
  const value = useMemo(() => me.value && { ...words, api, theme, me: me.value }, [words, api, theme, me.value]);
  if (value) {
    return (
      <AppContext value={value}>
        <Shell />
      </AppContext>
    );
  }
  return (
    <main style={{ padding: 24 }}>
      {me.problem ? (
        <ProblemBar words={words} problem={me.problem} onRetry={me.reload} />
      ) : (
        <Spinner label={words.say('loading')} />
      )}
    </main>
  );
}
