import { BOT_ACTOR } from '../../domain/console/audit.ts';
import type { AppValue } from '../app/appContext.ts';

/** What looks like the id of somebody. */
const LIKE_ID = /[\da-f]{8}-/i;

/**
 * How somebody is called whom the API tells of by an id: by their name, where they ever opened the console under one. A name is its bearer's own choice:
 * with one that others have too, or that is no name, the id stands as well.
 */
export function personName({ me, say }: Pick<AppValue, 'me' | 'say'>, id: string): string {
  if (id === me.person.id) return say('person.you');
  if (id === BOT_ACTOR) return say('person.bot');
  const name = me.people.find((person) => person.id === id)?.name;
  if (name === undefined) return say('person.unknown', { id });
  const others = me.people.filter((person) => person.id !== id).map((person) => person.name);
  const isTaken = [...others, say('person.you'), say('person.bot')].includes(name);
  return isTaken || LIKE_ID.test(name) ? `${name} (${id})` : name;
}
