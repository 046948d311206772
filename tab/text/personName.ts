import { BOT_ACTOR } from '../../domain/console/audit.ts';
import type { AppValue } from '../app/appContext.ts';

/** How somebody is called whom the API tells of by an id: by their name, where they ever opened the console under one. */
export function personName({ me, say }: Pick<AppValue, 'me' | 'say'>, id: string): string {
  if (id === me.person.id) return say('person.you');
  if (id === BOT_ACTOR) return say('person.bot');
  return me.people.find((person) => person.id === id)?.name ?? say('person.unknown', { id });
}
