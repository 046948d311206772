import type { Activity, ConversationParameters } from 'botframework-schema';
import type { ConnectorCommand, Member } from './conversationBook.ts';
import { MEMBER_LIMITS, type RateLimit, RateWindows, TENANT_LIMITS, THREAD_LIMITS } from './rateWindows.ts';
import { ReceivedCards } from './receivedCards.ts';
import { TeamsChannels } from './teamsChannels.ts';
import { refusal, TeamsPeople } from './teamsPeople.ts';

/** What can be different of Teams' service. */
export interface TeamsModelOptions {
  /** Teams' own limits unless given; `[]` is none. */
  readonly threadLimits?: readonly RateLimit[];
  readonly memberLimits?: readonly RateLimit[];
  readonly tenantLimits?: readonly RateLimit[];
  /** The emulator deletes nothing, and says so with 501. */
  readonly deletes?: boolean;
  /** Whether the cards themselves are kept, and not only figures. */
  readonly keepsActivities?: boolean;
}

/** An answer of Teams' service; a header is in seconds. */
export interface TeamsAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly retryAfter?: number | undefined;
}

/** An activity may hold about 100 KB, counted in UTF-16 ("Format your agent messages", Microsoft Learn). */
const LARGEST_ACTIVITY_CHARACTERS = 50_000;

/** Teams' service as it is documented, without a network: who may be sent what how often, and what truly arrived. */
export class TeamsModel {
  readonly people = new TeamsPeople();
  readonly channels = new TeamsChannels();
  readonly received: ReceivedCards;
  readonly #options: TeamsModelOptions;
  readonly #tenant: RateWindows;
  readonly #threads = new Map<string, RateWindows>();
  readonly #rosters = new Map<string, readonly Member[]>();
  #throttled = 0;

  constructor(options: TeamsModelOptions = {}) {
    this.#options = options;
    this.#tenant = new RateWindows(options.tenantLimits ?? TENANT_LIMITS);
    this.received = new ReceivedCards(options.keepsActivities ?? true);
  }

  /** How often it answered 429 for a limit that was passed. */
  get throttled(): number {
    return this.#throttled;
  }

  setRoster(teamId: string, members: readonly Member[]): void {
    this.#rosters.set(teamId, members);
  }

  /** Carries out a request at a moment, in ms. */
  carryOut(command: ConnectorCommand, now: number): TeamsAnswer {
    const [collection, conversationId, what] = command.parts;
    if (collection === 'teams' && what === 'conversations') return this.#channels(conversationId ?? '');
    if (collection !== 'conversations') return refusal(404, 'ServiceNotFound');
    const opening = (command.body ?? {}) as Partial<ConversationParameters>;
    const personId = opening.members?.[0]?.id ?? '';
    const channelId: string | undefined = opening.isGroup ? opening.channelData?.channel?.id : undefined;
    const thread = conversationId ?? channelId ?? this.people.chatOf(personId);
    const wait = this.#tenant.take(now) ?? this.#threadOf(thread, what === 'pagedmembers').take(now);
    if (wait !== undefined) return this.#throttle(wait);
    if (conversationId === undefined && channelId !== undefined) return this.#beginThread(channelId, opening);
    if (conversationId === undefined) return this.#create(personId);
    if (what === 'pagedmembers') return this.#page(conversationId, command.query);
    if (what === 'activities') return this.#activity(command, conversationId);
    return refusal(404, 'ServiceNotFound');
  }

  #throttle(waitMs: number): TeamsAnswer {
    this.#throttled += 1;
    return { ...refusal(429, 'Throttled'), retryAfter: Math.ceil(waitMs / 1_000) };
  }

  #threadOf(conversationId: string, isReading: boolean): RateWindows {
    const key = isReading ? `members of ${conversationId}` : conversationId;
    const { threadLimits = THREAD_LIMITS, memberLimits = MEMBER_LIMITS } = this.#options;
    const known = this.#threads.get(key) ?? new RateWindows(isReading ? memberLimits : threadLimits);
    this.#threads.set(key, known);
    return known;
  }

  #create(personId: string): TeamsAnswer {
    const opened = this.people.open(personId);
    return typeof opened === 'string' ? { status: 201, body: { id: opened } } : opened;
  }

  /** A channel takes a first activity, whose thread is the conversation. */
  #beginThread(channelId: string, { activity }: Partial<ConversationParameters>): TeamsAnswer {
    const refused = this.channels.refusalIn(channelId);
    if (refused) return refused;
    if (!activity) return refusal(400, 'BadArgument');
    if (isTooLarge(activity)) return refusal(413, 'MessageSizeTooBig');
    const activityId = this.received.show(channelId, activity);
    this.received.move(activityId, this.channels.begin(channelId, activityId));
    return { status: 201, body: { id: `${channelId};messageid=${activityId}`, activityId } };
  }

  #channels(teamId: string): TeamsAnswer {
    const conversations = this.channels.channelsOf(teamId);
    return conversations ? { status: 200, body: { conversations } } : refusal(404, 'ConversationNotFound');
  }

  #activity({ method, parts, body }: ConnectorCommand, conversationId: string): TeamsAnswer {
    const refused = this.people.refusalIn(conversationId) ?? this.channels.refusalIn(conversationId);
    if (refused) return refused;
    const activity = body as Partial<Activity> | undefined;
    if (activity && isTooLarge(activity)) return refusal(413, 'MessageSizeTooBig');
    const id = parts[3];
    if (method === 'POST') return { status: 201, body: { id: this.received.show(conversationId, activity ?? {}) } };
    if (method === 'DELETE' && this.#options.deletes === false) return refusal(501, 'NotImplemented');
    const isChanged = this.received.change(conversationId, id ?? '', method === 'PUT' ? activity : undefined);
    return isChanged ? { status: 200, body: { id } } : refusal(404, 'ActivityNotFoundInConversation');
  }

  #page(teamId: string, query: URLSearchParams): TeamsAnswer {
    const members = this.#rosters.get(teamId);
    if (!members) return refusal(404, 'ConversationNotFound');
    const from = Number(query.get('continuationToken') ?? 0);
    const to = from + Math.min(Number(query.get('pageSize') ?? 200), 500);
    const continuationToken = to < members.length ? String(to) : undefined;
    return { status: 200, body: { members: members.slice(from, to), continuationToken } };
  }
}

function isTooLarge(activity: Partial<Activity>): boolean {
  return JSON.stringify(activity).length > LARGEST_ACTIVITY_CHARACTERS;
}
