import { createContext, useContext } from 'react';
import type { MeAnswer } from '../../bot/console/contract/answers.ts';
import type { ConsoleApi } from '../api/consoleApi.ts';
import type { ThemeName } from '../host/host.ts';
import type { Words } from '../text/words.ts';

/** What every view needs. */
export interface AppValue extends Words {
  readonly api: ConsoleApi;
  readonly me: MeAnswer;
  readonly theme: ThemeName;
}

export const AppContext = createContext<AppValue | undefined>(undefined);

/** What every view needs; within the console only. */
export function useApp(): AppValue {
  const value = useContext(AppContext);
  if (value === undefined) throw new Error('There is no console around this');
  return value;
}
