import type { PersonKey } from '../people/person.ts';

/** By which names colleagues know those who use the console, for everything else tells of them by Entra object ids. */
export interface ConsoleNames {
  /** Keeps the name under which somebody opened the console now. */
  keep(person: PersonKey, name: string): Promise<void>;
  nameOf(person: PersonKey): Promise<string | undefined>;
  /** Everybody of the tenant whose name is kept. */
  all(tenantId: string): Promise<readonly { readonly personId: string; readonly name: string }[]>;
}
