import type { Activity } from 'botframework-schema';

/** An activity as a conversation shows it now. */
export interface ShownActivity {
  readonly id: string;
  readonly conversationId: string;
  /** As it was last sent or updated. */
  readonly activity: Partial<Activity>;
  readonly replyToId: string | undefined;
  /** How often it was updated in place. */
  readonly updates: number;
  readonly deleted: boolean;
}

/** A member of a conversation as Teams describes them. */
export interface Member {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly tenantId?: string;
}

/** A request that the connector answers: its parts decoded. */
export interface ConnectorCommand {
  readonly method: string;
  /** Below `/v3`, such as `['conversations', id, 'activities']`. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface CommandResult {
  readonly status: number;
  readonly body?: unknown;
}

/** An activity may hold about 100 KB, counted in UTF-16 (Microsoft's page on the size of agent messages). */
const LARGEST_ACTIVITY_CHARACTERS = 50_000;

const NOT_FOUND: CommandResult = teamsError(404, 'ConversationNotFound');
const DONE: CommandResult = { status: 200 };

/** The conversations that a connector knows of, and what its REST API does with them. */
export class ConversationBook {
  private readonly shown: ShownActivity[] = [];
  private readonly members = new Map<string, readonly Member[]>();
  private count = 0;

  of(conversationId: string): readonly ShownActivity[] {
    return this.shown.filter((one) => one.conversationId === conversationId);
  }

  all(): readonly ShownActivity[] {
    return this.shown;
  }

  setMembers(conversationId: string, members: readonly Member[]): void {
    this.members.set(conversationId, members);
  }

  /** Carries out a request as the connector does. */
  carryOut({ method, parts, query, body }: ConnectorCommand): CommandResult {
    const [collection, id, what, which] = parts;
    if (collection === 'teams' && id !== undefined) return teamsAnswer(id, what);
    if (collection !== 'conversations') return NOT_FOUND;
    if (id === undefined) return method === 'POST' ? this.create(body) : NOT_FOUND;
    if (what === 'members') return this.membersOf(id, which);
    if (what === 'pagedmembers') return this.pageOf(id, query);
    return what === 'activities' ? this.activities(method, id, which, body as Partial<Activity>) : NOT_FOUND;
  }

  private create(parameters: unknown): CommandResult {
    const id = `a:${this.nextId()}`;
    const { activity } = parameters as { activity?: Partial<Activity> };
    const activityId = activity === undefined ? undefined : this.show(id, undefined, activity);
    return { status: 201, body: { id, activityId } };
  }

  private activities(
    method: string,
    conversationId: string,
    activityId: string | undefined,
    activity: Partial<Activity>,
  ): CommandResult {
    if (method === 'POST') return this.send(conversationId, activityId, activity);
    if (activityId === undefined) return NOT_FOUND;
    if (method === 'PUT')
      return this.change(conversationId, activityId, (one) => ({ activity, updates: one.updates + 1 }));
    return this.change(conversationId, activityId, () => ({ deleted: true }));
  }

  /** Teams splits an activity that holds text and an attachment, and then gives no id. */
  private send(conversationId: string, replyToId: string | undefined, activity: Partial<Activity>): CommandResult {
    if (JSON.stringify(activity).length > LARGEST_ACTIVITY_CHARACTERS) return teamsError(413, 'MessageSizeTooBig');
    const id = this.show(conversationId, replyToId, activity);
    const isSplit = Boolean(activity.text) && (activity.attachments ?? []).length > 0;
    return { status: 201, body: isSplit ? {} : { id } };
  }

  private show(conversationId: string, replyToId: string | undefined, activity: Partial<Activity>): string {
    const id = this.nextId();
    this.shown.push({ id, conversationId, activity, replyToId, updates: 0, deleted: false });
    return id;
  }

  private change(
    conversationId: string,
    activityId: string,
    next: (one: ShownActivity) => Partial<ShownActivity>,
  ): CommandResult {
    const index = this.shown.findIndex((one) => one.id === activityId && one.conversationId === conversationId);
    const one = this.shown[index];
    if (one === undefined || one.deleted) return teamsError(404, 'ActivityNotFoundInConversation');
    this.shown[index] = { ...one, ...next(one) };
    return { ...DONE, body: { id: activityId } };
  }

  private membersOf(conversationId: string, memberId: string | undefined): CommandResult {
    const members = this.members.get(conversationId) ?? [];
    if (memberId === undefined) return { ...DONE, body: members };
    const member = members.find(({ id, aadObjectId }) => id === memberId || aadObjectId === memberId);
    return member === undefined ? teamsError(404, 'MemberNotFoundInConversation') : { ...DONE, body: member };
  }

  private pageOf(conversationId: string, query: URLSearchParams): CommandResult {
    const members = this.members.get(conversationId) ?? [];
    const from = Number(query.get('continuationToken') ?? 0);
    const to = from + Number(query.get('pageSize') ?? 200);
    const continuationToken = to < members.length ? String(to) : undefined;
    return { ...DONE, body: { members: members.slice(from, to), continuationToken } };
  }

  /** Ids look like Teams': the time in ms, here counted on from a fixed one. */
  private nextId(): string {
    this.count += 1;
    return String(1_763_800_000_000 + this.count);
  }
}

function teamsAnswer(id: string, what: string | undefined): CommandResult {
  if (what === undefined) return { ...DONE, body: { id, name: 'A team', aadGroupId: id } };
  return { ...DONE, body: { conversations: [{ id, name: 'General' }] } };
}

/** An error as Teams words it. */
export function teamsError(status: number, code: string): CommandResult {
  return { status, body: { error: { code, message: `Refused: ${code}` } } };
}
