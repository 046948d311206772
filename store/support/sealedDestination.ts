import type { Destination } from '../../domain/support/ticket.ts';
import type { DataKeys } from '../dataKeys.ts';

/** A destination as it is kept: a help desk's address is encrypted for the place where it stands. */
export function sealDestination(keys: DataKeys, destination: Destination, place: string): Destination {
  if (destination.kind === 'channel') return destination;
  return { kind: 'mail', address: keys.encrypt(destination.address, place) };
}

/** What `sealDestination` made of it. Throws where it was changed, moved or written under another key. */
export function openDestination(keys: DataKeys, destination: Destination, place: string): Destination {
  if (destination.kind === 'channel') return destination;
  return { kind: 'mail', address: keys.decrypt(destination.address, place) };
}
