import type { Signer } from '../signer.ts';

/** How long a mailed link and its code work. Only they expire, not the enrollment. */
export const CONFIRMATION_HOURS = 24;
/** Wrong codes after which a mail's code no longer works; its link still does. 5 of a million leave a guesser 1 in 200,000 per mail. */
export const CODE_TRIES = 5;

/** Bytes of signature in a link: 128 bits. */
const SIGNATURE_BYTES = 16;

/** The token of a mail's link: the mail's id and a signature over it. The same for every copy of the mail. */
export function linkToken(signer: Signer, mailId: string): string {
  return signedToken(signer, 'confirmation-link', mailId);
}

/** The mail's id in a token, if the token is one of ours. */
export function readLinkToken(signer: Signer, token: string): string | undefined {
  return readSignedToken(signer, 'confirmation-link', token);
}

/** The token of an enrollment's purchase link. */
export function purchaseToken(signer: Signer, enrollmentId: string): string {
  return signedToken(signer, 'purchase-link', enrollmentId);
}

/** The enrollment's id in a purchase link's token, if the token is one of ours. */
export function readPurchaseToken(signer: Signer, token: string): string | undefined {
  return readSignedToken(signer, 'purchase-link', token);
}

/** The six digits that a mail offers in place of its link (truncated as RFC 4226 does it). */
export function confirmationCode(signer: Signer, mailId: string): string {
  const hash = signer.sign('confirmation-code', mailId);
  const offset = (hash.at(-1) ?? 0) & 0x0f;
  const number = hash.slice(offset, offset + 4).reduce((sum, byte) => sum * 256 + byte, 0);
  return String((number & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function signedToken(signer: Signer, purpose: 'confirmation-link' | 'purchase-link', id: string): string {
  return `${id}.${toHex(signer.sign(purpose, id).slice(0, SIGNATURE_BYTES))}`;
}

function readSignedToken(
  signer: Signer,
  purpose: 'confirmation-link' | 'purchase-link',
  token: string,
): string | undefined {
  const [id = '', signature = ''] = token.split('.');
  return isSame(`${id}.${signature}`, signedToken(signer, purpose, id)) && token === `${id}.${signature}`
    ? id
    : undefined;
}

/** Compares without telling by its duration where two texts begin to differ. */
export function isSame(given: string, expected: string): boolean {
  if (given.length !== expected.length) return false;
  let difference = 0;
  for (let i = 0; i < expected.length; i++) difference |= given.charCodeAt(i) ^ expected.charCodeAt(i);
  return difference === 0;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
