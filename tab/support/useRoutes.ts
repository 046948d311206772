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

  /** The version that is there now; with its rows, unless mine are to stay. */
  const read = useCallback(
    async (keepsMine: boolean): Promise<void> => {
      const outcome = await api.routes();
      setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
      if (outcome.kind === 'failed') return;
      setSaved(outcome.value);
      if (!keepsMine) setRows(rowsOf(outcome.value.routes));
    },
    [api],
  );
  const load = useCallback(() => read(false), [read]);
  useEffect(() => {
    void load();
  }, [load]);

  const save = async (): Promise<boolean> => {
    if (!saved || !rows) return false;
    setBusy(true);
    const outcome = await api.saveRoutes({ version: saved.version, routes: routesOf(rows) });
    setBusy(false);
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'done') setSaved(outcome.value);
    keepFocus();
    return outcome.kind === 'done';
  };
  const isDirty = rows !== undefined && !areSame(routesOf(rows), saved?.routes ?? []);
  return { saved, rows, setRows, problem, isBusy, isDirty, load, keepMine: () => read(true), save };
}
