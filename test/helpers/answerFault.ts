import type { ServerResponse } from 'node:http';
import { teamsError } from './conversationBook.ts';
import { answerJson } from './loopbackServer.ts';

/** A fault that a stand-in answers a request with. `after` means that the work was done before it failed. */
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
  /** Never answers, until the stand-in is closed. */
  | { readonly kind: 'hang'; readonly after?: boolean };

/** Answers with a fault. */
export function answerFault(response: ServerResponse, fault: Fault): void {
  if (fault.kind === 'hang') return;
  if (fault.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  answerJson(response, fault.status, teamsError(fault.status, fault.code ?? 'Unspecified').body, headers);
}
