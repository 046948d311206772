import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Signer } from '../domain/signer.ts';

/** Length of a data key in bytes. */
export const DATA_KEY_BYTES = 32;

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What is done with keys that derive from the one data key: nothing else ever holds that key. */
export interface DataKeys {
  /**
   * Encrypts a text (AES-256-GCM). `place` says where it is kept (`table/row/column`): an envelope that is copied elsewhere cannot be opened there.
   * Returns `v1.` and base64url of nonce, tag and ciphertext.
   */
  encrypt(text: string, place: string): string;
  /** Opens what `encrypt` returned for the same place; throws where key, place or envelope do not fit. */
  decrypt(envelope: string, place: string): string;
  /** A keyed hash (HMAC-SHA-256, base64url) to look a text up without keeping it; `kind` keeps hashes of different things apart. */
  lookupHash(kind: string, text: string): string;
  readonly signer: Signer;
}

/** Keys of one data key of 32 bytes, derived by HKDF-SHA-256, one for each use. Throws a `RangeError` for another length. */
export function createDataKeys(dataKey: Uint8Array): DataKeys {
  if (dataKey.length !== DATA_KEY_BYTES) throw new RangeError(`A data key has ${DATA_KEY_BYTES} bytes.`);
  const encryptionKey = derive(dataKey, 'encrypt');
  const lookupKey = derive(dataKey, 'lookup');
  return {
    encrypt: (text, place) => encrypt(encryptionKey, text, place),
    decrypt: (envelope, place) => decrypt(encryptionKey, envelope, place),
    lookupHash: (kind, text) => createHmac('sha256', lookupKey).update(`${kind}\n${text}`).digest('base64url'),
    signer: createSigner(dataKey),
  };
}

/** Reads a data key written as base64 or base64url; undefined where it is not 32 bytes. */
export function parseDataKey(text: string): Uint8Array | undefined {
  const trimmed = text.trim();
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return undefined;
  return new Uint8Array(Buffer.from(trimmed, 'base64'));
}

function derive(dataKey: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `hup-assistant/${VERSION}/${use}`, 32));
}

function createSigner(dataKey: Uint8Array): Signer {
  const keys = {
    'confirmation-link': derive(dataKey, 'sign/confirmation-link'),
    'confirmation-code': derive(dataKey, 'sign/confirmation-code'),
    'purchase-link': derive(dataKey, 'sign/purchase-link'),
  };
  return { sign: (purpose, text) => new Uint8Array(createHmac('sha256', keys[purpose]).update(text).digest()) };
}

function encrypt(key: Buffer, text: string, place: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

function decrypt(key: Buffer, envelope: string, place: string): string {
  const [version, content] = envelope.split('.');
  if (version !== VERSION || content === undefined) throw new Error('This was not encrypted by a known version.');
  const bytes = Buffer.from(content, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}
