import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** Bytes of a SHA-256. */
const SEAL = 32;

/** Plain data as bytes, in front of them a seal over them and the name under which they are kept. */
export function seal(name: string, data: unknown): Buffer {
  const bytes = serialize(data);
  return Buffer.concat([sealOf(name, bytes), bytes]);
}

/**
 * The data that were sealed under this name.
 * @throws RangeError where the bytes are not whole or were sealed under another name: they would give data of any shape, or none.
 */
export function unseal(name: string, sealed: Buffer): unknown {
  const bytes = sealed.subarray(SEAL);
  if (!sealOf(name, bytes).equals(sealed.subarray(0, SEAL))) throw new RangeError(`${name} is damaged.`);
  return deserialize(bytes);
}

const sealOf = (name: string, bytes: Buffer): Buffer =>
  createHash('sha256')
    .update(`${Buffer.byteLength(name)}:${name}`)
    .update(bytes)
    .digest();
