import type { PersonalChat, PersonKey } from './person.ts';

/** Where each person's chat is. */
export interface PeopleStore {
  /** Remembers the newest reference of a person's chat. True if the person was not known (or had been forgotten) before. */
  remember(chat: PersonalChat): Promise<boolean>;
  chatOf(person: PersonKey): Promise<PersonalChat | undefined>;
  forget(person: PersonKey): Promise<void>;
}
