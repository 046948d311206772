import { expect } from 'chai';
import type { CallEnd } from './modelClient.ts';
import type { MadeCall, SendingTrial } from './sendingTrial.ts';

/** Ends of a call after which the card may be there. */
const AMBIGUOUS: readonly CallEnd[] = ['reset before', 'reset after', '503 before', '503 after', 'timeout after'];

/**
 * Expects that everybody has an outcome, that it agrees with what Teams saw, that nobody got two cards, and that no card was sent again after
 * an end that leaves open whether it arrived.
 */
export async function expectAgreement(trial: SendingTrial): Promise<void> {
  expect(await trial.ledger.counts()).to.include({ waiting: 0, sending: 0 });
  const received = trial.received();
  for (const { recipient, state } of trial.ledger.rows) {
    const { personId = '' } = recipient;
    const cards = received[personId] ?? 0;
    if (state === 'unconfirmed') expect(cards, personId).to.be.at.most(1);
    else expect(cards, `${personId} is ${state}`).to.equal(state === 'sent' ? 1 : 0);
    const sends = trial.calls.filter((call) => call.personId === personId && isSend(call));
    const unclear = sends.findIndex(({ end }) => AMBIGUOUS.includes(end));
    if (unclear >= 0) expect(sends, `${personId} again`).to.have.length(unclear + 1);
  }
}

function isSend({ method, parts }: MadeCall): boolean {
  return method === 'POST' && parts[2] === 'activities';
}
