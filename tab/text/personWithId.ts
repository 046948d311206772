import type { AppValue } from '../app/appContext.ts';
import { personName } from './personName.ts';

/** How somebody is called, and by which id they are known for certain: names may change, and several may have one. */
export function personWithId(app: Pick<AppValue, 'me' | 'say'>, id: string): string {
  const name = personName(app, id);
  return name.includes(id) ? name : `${name} (${id})`;
}
