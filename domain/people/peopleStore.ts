import type { PersonalChat, PersonKey } from './person.ts';

/** Where each person's chat is. */
export interface PeopleStore {
  /**
   * Remembers the newest reference of a person's chat; market and guest stay as they were known where it does not say. True if the person was
   * not known, or had been forgotten or retired, before.
   */
  remember(chat: PersonalChat): Promise<boolean>;
  /** Where the person can be reached; undefined also for whoever was retired. */
  chatOf(person: PersonKey): Promise<PersonalChat | undefined>;
  /** Nothing can be delivered to the person until they come back by themselves (`remember`). `why` is a code, such as Teams' own. */
  retire(person: PersonKey, why: string): Promise<void>;
  /** Deletes what is known of the person's chat, and their name in the console, at their wish. */
  forget(person: PersonKey): Promise<void>;
}
