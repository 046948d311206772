/** Keyed signatures (HMAC-SHA-256 under a key of its own per purpose). */
export interface Signer {
  sign(purpose: 'confirmation-link' | 'confirmation-code' | 'purchase-link', text: string): Uint8Array;
}
