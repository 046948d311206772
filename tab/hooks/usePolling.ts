import { useEffect } from 'react';

/** Does something again and again, `ms` apart, as long as the page is seen; not at all where `ms` is undefined. */
export function usePolling(reload: () => Promise<void>, ms: number | undefined): void {
  useEffect(() => {
    if (ms === undefined) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reload();
    }, ms);
    return () => clearInterval(timer);
  }, [reload, ms]);
}
