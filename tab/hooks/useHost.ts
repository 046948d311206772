import { useEffect, useState } from 'react';
import { findHost } from '../host/findHost.ts';
import type { Host } from '../host/host.ts';

/** Where the page runs; undefined until that is known. */
export function useHost(): Host | undefined {
  const [host, setHost] = useState<Host>();
  useEffect(() => {
    void findHost().then(setHost);
  }, []);
  return host;
}
