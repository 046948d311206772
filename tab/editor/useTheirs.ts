import { useEffect, useState } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';

/** The announcement as somebody else left it, after a call met that (`problem`); undefined until it is read, and where there was no conflict. */
export function useTheirs(id: string | undefined, problem: Problem | undefined): AnnouncementAnswer | undefined {
  const { api } = useApp();
  const [theirs, setTheirs] = useState<AnnouncementAnswer>();
  useEffect(() => {
    let isWanted = true;
    setTheirs(undefined);
    if (id === undefined || problem?.refusal !== 'conflict') return;
    void api.read(id).then((outcome) => {
      if (isWanted && outcome.kind === 'done') setTheirs(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [api, id, problem]);
  return theirs;
}
