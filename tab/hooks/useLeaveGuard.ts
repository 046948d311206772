import { useEffect, useState } from 'react';
import { setGuard } from './useRoute.ts';

/** Keeps whoever has unsaved words from losing them: asks before another place is shown, and before the window closes. */
export function useLeaveGuard(isDirty: boolean) {
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (!isDirty) return;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    setGuard((place) => {
      setWanted(place);
      return true;
    });
    addEventListener('beforeunload', hold);
    return () => {
      setGuard(undefined);
      removeEventListener('beforeunload', hold);
    };
  }, [isDirty]);
  const leave = (): void => {
    setGuard(undefined);
    location.hash = wanted ?? '';
  };
  return { isAsking: wanted !== undefined, stay: () => setWanted(undefined), leave };
}
