import { useEffect, useState } from 'react';
import type { Host, ThemeName } from '../host/host.ts';

/** Teams' theme as it changes; elsewhere the system's, until another one is chosen on the page. */
export function useTheme(host: Host | undefined): readonly [ThemeName, (theme: ThemeName) => void] {
  const [theme, setTheme] = useState<ThemeName>(systemTheme);
  useEffect(() => {
    if (host?.kind !== 'teams') return;
    setTheme(host.theme);
    host.onTheme(setTheme);
  }, [host]);
  return [theme, setTheme];
}

function systemTheme(): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}
