/** A call to Teams that did not succeed. */
export class ConnectorError extends Error {
  /** The HTTP method: `POST` is a new message, which has no way to be sent twice with one effect. */
  readonly method: string;
  /** The HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** Teams' own code (`ConversationBlockedByUser`), or the network's (`ECONNRESET`, `ETIMEDOUT`). */
  readonly code: string;
  /** The finer code that Teams gives at times beside it (`MessageWritesBlocked`). */
  readonly subCode: string | undefined;
  /** `none`: Teams certainly did not do what was asked. `unknown`: it may have. */
  readonly effect: 'none' | 'unknown';
  /** How long Teams asks to wait, in ms. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    facts: Pick<ConnectorError, 'method' | 'status' | 'code' | 'effect' | 'retryAfterMs'> &
      Partial<Pick<ConnectorError, 'subCode'>>,
  ) {
    super(message);
    this.name = 'ConnectorError';
    this.method = facts.method;
    this.status = facts.status;
    this.code = facts.code;
    this.subCode = facts.subCode;
    this.effect = facts.effect;
    this.retryAfterMs = facts.retryAfterMs;
  }
}
