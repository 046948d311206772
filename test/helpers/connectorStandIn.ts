import type { Activity } from 'botframework-schema';

/** A fault that the stand-in answers a request with. `after` means that the work was done before it failed. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      /** Seconds, as the header says them. */
      readonly retryAfter?: number;
      readonly after?: boolean;
    }
  | { readonly kind: 'reset'; readonly after?: boolean }
  | { readonly kind: 'hang'; readonly after?: boolean };

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

/** A request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
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

/** Stands in for Teams' connector on a loopback port. */
export interface ConnectorStandIn {
  /** The service url to put into activities. */
  readonly url: string;
  /** Every request so far, in order of arrival, faults included. */
  readonly requests: readonly RecordedRequest[];
  /** What a conversation was sent, in order, without typing indicators; deleted activities stay, marked. */
  sent(conversationId: string): readonly ShownActivity[];
  /** Waits until `probe` gives something that is neither undefined nor false; fails after 5 s, saying what was sent. */
  waitFor<T>(probe: () => T | undefined | false): Promise<T>;
  /** Answers the next request (or the next that `when` accepts) with a fault. Called again, faults queue up. */
  fail(fault: Fault, when?: (request: RecordedRequest) => boolean): void;
  setMembers(conversationId: string, members: readonly Member[]): void;
  close(): Promise<void>;
}
