/** What a log says of an error. */
interface ErrorFacts {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly status?: number;
  /** Where it was thrown: the stack without the message that it begins with. */
  readonly at?: string;
  readonly cause?: ErrorFacts;
}

/**
 * Reduces an error to facts. Everything that libraries hang on their errors (SQL and its parameters, rows, requests, bodies) is left out,
 * and so is the message of a SyntaxError, which quotes what could not be parsed.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    type: error.name,
    ...(!(error instanceof SyntaxError) && { message: error.message }),
    ...(typeof code === 'string' && { code }),
    ...(typeof status === 'number' && { status }),
    at: placesOf(error),
    ...(error.cause !== undefined && { cause: errorFacts(error.cause) }),
  };
}

function placesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.map((line) => line.trim()).join('\n');
}
