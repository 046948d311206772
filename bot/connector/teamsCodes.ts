/** What an error's body says of it, in codes. */
export interface TeamsCodes {
  /** `Unspecified` where there is none. */
  readonly code: string;
  readonly subCode: string | undefined;
}

/**
 * Teams' code stands in `error.code`. A finer one, `subCode`, stands beside it, at the top, or in a `message` that is JSON itself ("Proactive
 * messages", Microsoft Learn). Words are never matched: Microsoft changes them.
 */
export function readTeamsCodes(text: string): TeamsCodes {
  const body = objectIn(text);
  const error = isObject(body?.error) ? body.error : body;
  const places = [error, body, objectIn(error?.message), objectIn(body?.message)];
  return {
    code: stringIn(error?.code) ?? 'Unspecified',
    subCode: places.map((place) => stringIn(place?.subCode)).find((subCode) => subCode !== undefined),
  };
}

type Json = Readonly<Record<string, unknown>>;

function objectIn(text: unknown): Json | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
