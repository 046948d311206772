import type { PersonKey } from '../people/person.ts';

/** A team in which the bot is installed. The id is that of its General channel, which is also its conversation. */
export interface BotTeam {
  readonly tenantId: string;
  readonly teamId: string;
  readonly name: string;
  readonly serviceUrl: string;
  readonly botAccountId: string;
}

/** Whom announcements can reach, besides the chats in `PeopleStore`. */
export interface RecipientStore {
  /** Whether a person gets announcements; true for whoever was never asked. */
  wantsAnnouncements(person: PersonKey): Promise<boolean>;
  setWantsAnnouncements(person: PersonKey, wanted: boolean): Promise<void>;
  /** How many announcements were delivered to a person, as far as that is still kept. */
  received(person: PersonKey): Promise<number>;
  rememberTeam(team: BotTeam): Promise<void>;
  forgetTeam(tenantId: string, teamId: string): Promise<void>;
  teams(tenantId: string): Promise<readonly BotTeam[]>;
  /** Notes one page of a team's members, by Entra object id, as listed in a round (`roundOf`). */
  noteTeamMembers(tenantId: string, teamId: string, members: readonly TeamMember[], round: string): Promise<void>;
  /** All pages of a round are noted: who was only in earlier ones left the team. What a later one noted stays, so that several may go on at once. */
  endRound(tenantId: string, teamId: string, round: string): Promise<void>;
}

/** The name of a listing that begins now. Names are in the order of their beginnings, byte by byte; ids of hexadecimal digits, as rounds had them once, come before. */
export function roundOf(now: Date, id: string): string {
  return `round ${now.toISOString()} ${id}`;
}

export interface TeamMember {
  readonly personId: string;
  readonly isGuest: boolean;
}
