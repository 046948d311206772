import { setTimeout as pause } from 'node:timers/promises';
import type {
  Activity,
  ChannelAccount,
  ChannelInfo,
  ConversationList,
  ConversationParameters,
  PagedMembersResult,
} from 'botframework-schema';
import { type CallContext, callConnector } from './connector/connectorCall.ts';
import type { TeamsCredentials } from './teamsCredentials.ts';

/** Teams may send an activity again when its turn takes longer than about 15 s, so a call may take 10. */
const CALL_TIMEOUT_MS = 10_000;

/** How calls are made: who counts each send by itself wants `once`, the rest is what the tests replace. */
type CallPolicy = Pick<CallContext, 'timeoutMs' | 'pause' | 'random' | 'once'>;

const POLICY: CallPolicy = { timeoutMs: CALL_TIMEOUT_MS, pause, random: Math.random, once: false };

/** The id that Teams gave an activity; missing where it split the activity. */
interface Sent {
  readonly id: string;
}

/**
 * A small client of the Bot Connector REST API, in place of the SDK's (docs/decisions/0004-own-connector-client.md), with the methods that `CloudAdapter` and
 * `TeamsInfo` call. It keeps connections alive, limits the time of each call, sends every field of an activity, and repeats
 * only what certainly had no effect, or nothing where it is told so.
 */
export class ConnectorClient {
  /** `TeamsInfo` builds the SDK's own client for teams' details from these. */
  readonly credentials: Pick<TeamsCredentials, 'signRequest'>;
  readonly conversations: Conversations;

  constructor(serviceUrl: string, credentials: TeamsCredentials | undefined, policy: Partial<CallPolicy> = {}) {
    this.credentials = credentials ?? { signRequest: async (request) => request };
    this.conversations = new Conversations({
      serviceUrl,
      token: credentials && ((renew) => credentials.token(renew)),
      ...POLICY,
      ...policy,
    });
  }
}

/** Operations on conversations; each rejects with a `ConnectorError`, or where Entra gives no token with a `TokenError`. */
export class Conversations {
  readonly #context: CallContext;

  constructor(context: CallContext) {
    this.#context = context;
  }

  /** Begins a conversation; its id comes back, and the first activity's where one was given. */
  async createConversation(parameters: Partial<ConversationParameters>): Promise<{ id: string; activityId?: string }> {
    return (await this.#call('POST', 'v3/conversations', parameters)) as { id: string; activityId?: string };
  }

  async sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<Sent> {
    return (await this.#call('POST', activities(conversationId), activity)) as Sent;
  }

  async replyToActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<Sent> {
    return (await this.#call('POST', activities(conversationId, activityId), activity)) as Sent;
  }

  async updateActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<Sent> {
    return (await this.#call('PUT', activities(conversationId, activityId), activity)) as Sent;
  }

  async deleteActivity(conversationId: string, activityId: string): Promise<void> {
    await this.#call('DELETE', activities(conversationId, activityId));
  }

  async getConversationMembers(conversationId: string): Promise<ChannelAccount[]> {
    return (await this.#call('GET', `${conversation(conversationId)}/members`)) as ChannelAccount[];
  }

  async getConversationMember(conversationId: string, memberId: string): Promise<ChannelAccount> {
    const path = `${conversation(conversationId)}/members/${encodeURIComponent(memberId)}`;
    return (await this.#call('GET', path)) as ChannelAccount;
  }

  async getConversationPagedMembers(
    conversationId: string,
    options: { readonly pageSize?: number; readonly continuationToken?: string } = {},
  ): Promise<PagedMembersResult> {
    const { pageSize, continuationToken } = options;
    const query = new URLSearchParams({
      ...(pageSize !== undefined && { pageSize: String(pageSize) }),
      ...(continuationToken !== undefined && { continuationToken }),
    });
    return (await this.#call('GET', `${conversation(conversationId)}/pagedmembers?${query}`)) as PagedMembersResult;
  }

  /** The channels of a team; its first one has no name. */
  async getTeamChannels(teamId: string): Promise<ChannelInfo[]> {
    const answer = (await this.#call(
      'GET',
      `v3/teams/${encodeURIComponent(teamId)}/conversations`,
    )) as ConversationList;
    return answer.conversations ?? [];
  }

  #call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    return callConnector(this.#context, { method, path, body });
  }
}

function conversation(id: string): string {
  return `v3/conversations/${encodeURIComponent(id)}`;
}

function activities(conversationId: string, activityId?: string): string {
  const path = `${conversation(conversationId)}/activities`;
  return activityId === undefined ? path : `${path}/${encodeURIComponent(activityId)}`;
}
