import { useCallback } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { AudienceAnswer } from '../../bot/console/contract/answers.ts';
import type { Outcome } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { useDebounced } from './useDebounced.ts';
import { type Loaded, useLoaded } from './useLoaded.ts';

/** A dry run of an audience; the first while waits for the end of choosing. Of teams none of which is chosen there is none. */
export function useAudienceCount(audience: Draft['audience']): Loaded<AudienceAnswer | undefined> {
  const { api } = useApp();
  const settled = useDebounced(audience, 400);
  return useLoaded<AudienceAnswer | undefined>(
    useCallback(async (): Promise<Outcome<AudienceAnswer | undefined>> => {
      if (settled.kind !== 'people' && settled.teamIds.length === 0) return { kind: 'done', value: undefined };
      return await api.audience(settled);
    }, [api, settled]),
  );
}
