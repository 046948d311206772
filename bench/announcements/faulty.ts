import type { Place } from './places.ts';
import { runSender } from './sender.ts';
import type { SenderResult } from './senderTask.ts';
import { NO_TEAMS_LIMITS, startBenchTeams, type TeamsFigures } from './teams.ts';

/** A 429 asks for no pause: at this rate seconds of pauses would be nearly all of the time. */
const FAULTS = { throttled: 0.02, ambiguous: 0.005, retryAfter: 0 };
const PER_SECOND = 2_000;

/** What came of an announcement that Teams' stand-in makes difficult. */
export interface FaultyResult {
  readonly seconds: number;
  readonly requests: number;
  readonly faulted: number;
  readonly sent: number;
  readonly unconfirmed: number;
  /** Of those, how many cards arrived all the same. */
  readonly arrivedUnconfirmed: number;
  /** Without an outcome, with two cards, or with another outcome than the stand-in saw: 0 each, or something is wrong. */
  readonly open: number;
  readonly twice: number;
  readonly contradicted: number;
}

/** Sends to so many people while 2 % of the requests are throttled and 0.5 % end so that nobody knows. */
export async function sendThroughFaults(people: number, place: Place): Promise<FaultyResult> {
  const teams = await startBenchTeams({ ...NO_TEAMS_LIMITS, faults: FAULTS, seed: 7 });
  try {
    const task = { kind: 'ledger', serviceUrl: teams.url, people, perSecond: PER_SECOND, ...place } as const;
    return compared(await runSender(task), await teams.figures());
  } finally {
    teams.close();
  }
}

function compared({ ms, outcomes }: SenderResult, { arrivals, faulted, cards }: TeamsFigures): FaultyResult {
  const received = new Map(cards);
  const count = (isMeant: (state: string, cards: number) => boolean): number =>
    outcomes.filter(([chat, state]) => isMeant(state, received.get(chat) ?? 0)).length;
  return {
    ...{ seconds: ms / 1_000, requests: arrivals.length, faulted },
    sent: count((state) => state === 'sent'),
    unconfirmed: count((state) => state === 'unconfirmed'),
    arrivedUnconfirmed: count((state, shown) => state === 'unconfirmed' && shown > 0),
    open: count((state) => state === 'waiting' || state === 'sending'),
    twice: count((_, shown) => shown > 1),
    contradicted: count((state, shown) => state !== 'unconfirmed' && (state === 'sent') !== shown > 0),
  };
}
