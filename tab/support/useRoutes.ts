import { useCallback, useEffect, useState } from 'react';
import type { RoutesAnswer } from '../../bot/console/contract/supportAnswers.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { keepFocus } from '../parts/keepFocus.ts';
import { areSame, type RouteRow, routesOf, rowsOf } from './routeRows.ts';

export type RouteEditor = ReturnType<typeof useRoutes>;

/** The routes as they are edited here. A conflict leaves what was changed; its author decides what stays. */
export function useRoutes() {
  const { api } = useApp();
  const [saved, setSaved] = useState<RoutesAnswer>();
  const [rows, setRows] = useState<readonly RouteRow[]>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  const read = useCallback(async (): Promise<RoutesAnswer | undefined> => {
    const outcome = await api.routes();
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    return outcome.kind === 'done' ? outcome.value : undefined;
  }, [api]);
  const load = useCallback(async () => {
    const there = await read();
    setSaved((before) => there ?? before);
    if (there) setRows(rowsOf(there.routes));
  }, [read]);
  useEffect(() => {
    void load();
  }, [load]);

  const saveOver = async (version: number): Promise<boolean> => {
    setBusy(true);
    const outcome = await api.saveRoutes({ version, routes: routesOf(rows ?? []) });
    setBusy(false);
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'done') setSaved(outcome.value);
    keepFocus();
    return outcome.kind === 'done';
  };
  const save = async (): Promise<boolean> => (saved && rows ? saveOver(saved.version) : false);
  /** After a conflict: what stands here replaces what somebody else saved. */
  const keepMine = async (): Promise<void> => {
    const theirs = await read();
    if (theirs) await saveOver(theirs.version);
  };
  const isDirty = rows !== undefined && !areSame(routesOf(rows), saved?.routes ?? []);
  return { saved, rows, setRows, problem, isBusy, isDirty, load, keepMine, save };
}
