/** Where the store reports what no caller can be told; pino fits. Details hold codes and reasons, never values of rows. */
export interface StoreLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What may be logged of an error: its code and its message, not the row values that PostgreSQL puts into its details. */
export function reasonOf(error: unknown): { readonly reason: string; readonly code?: string } {
  if (!(error instanceof Error)) return { reason: 'unknown error' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code === undefined ? { reason: error.message } : { reason: error.message, code };
}
