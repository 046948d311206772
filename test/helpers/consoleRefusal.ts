/** A call that the book refuses. */
export class ConsoleRefusal extends Error {
  readonly status: number;
  readonly refusal: string;
  readonly details: Readonly<Record<string, number>> | undefined;

  constructor(status: number, refusal: string, details?: Readonly<Record<string, number>>) {
    super(refusal);
    this.status = status;
    this.refusal = refusal;
    this.details = details;
  }
}
