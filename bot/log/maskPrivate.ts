/** Anything with an @ between two words, in any script. */
const ADDRESS = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*/gu;
/** The user and password of an address (`postgres://user:password@host`). */
const CREDENTIALS = /:\/\/[^\s/"@]+@/g;
/** A bearer token or anything else shaped like a JSON web token. */
const TOKEN = /\b(Bearer\s+[\w.~+/=-]+|eyJ[\w-]+\.[\w-]+\.[\w-]*)/g;

/** Replaces what looks like a mail address, a password in an address or a token. A last defense: nothing of the kind should get here. */
export function maskPrivate(text: string): string {
  return text.replace(CREDENTIALS, '://[hidden]@').replace(ADDRESS, '[address]').replace(TOKEN, '[token]');
}
