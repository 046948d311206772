import type { Storage, StoreItems } from 'botbuilder';
import type { DialogStates } from '../store/store.ts';

/** Keeps dialog stacks where the bot keeps everything else. `BotState` always writes eTag `*`, so the last writer wins (docs/decisions/0005-record-is-the-truth.md). */
export function dialogStorage(states: DialogStates): Storage {
  return {
    read: async (keys) => {
      const found = await states.read(keys);
      return Object.fromEntries(Object.entries(found).filter(([, state]) => isRecord(state))) as StoreItems;
    },
    write: (changes: StoreItems) => states.write(Object.fromEntries(Object.entries(changes).map(withoutETag))),
    delete: (keys) => states.delete(keys),
  };
}

function withoutETag([key, item]: [string, unknown]): [string, unknown] {
  if (!isRecord(item)) return [key, item];
  const { eTag: _eTag, ...state } = item;
  return [key, state];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
