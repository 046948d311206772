import { expect } from 'chai';
import type { Recipient } from '../../../domain/announcements/delivery.ts';
import { expectAgreement } from '../../helpers/agreement.ts';
import { CALL_ENDS, type CallEnd, type ClientCall } from '../../helpers/modelClient.ts';
import { recipient, SendingTrial } from '../../helpers/sendingTrial.ts';

const NAMES = ['anna', 'bernd', 'chiyo'];

/** All rows of three ends. */
const TRIPLES = CALL_ENDS.flatMap((a) => CALL_ENDS.flatMap((b) => CALL_ENDS.map((c) => [a, b, c] as const)));

/** Sends to three people, whose calls end as their own list says, and well after it. */
async function send(ends: readonly (readonly CallEnd[])[], changes: Partial<Recipient> = {}): Promise<SendingTrial> {
  const left = new Map(NAMES.map((name, index) => [name, [...(ends[index] ?? [])]]));
  const endOf = ({ personId = '' }: ClientCall): CallEnd => left.get(personId)?.shift() ?? 'ok';
  const trial = new SendingTrial(
    NAMES.map((name) => recipient(name, changes)),
    { endOf },
  );
  await trial.finish();
  return trial;
}

describe('sending, whatever becomes of each call', () => {
  it('of the first call to each of three people', async () => {
    for (const ends of TRIPLES) await expectAgreement(await send(ends.map((end) => [end])));
  }).timeout(30_000);

  it('of the first three calls to one of them', async () => {
    for (const ends of TRIPLES) await expectAgreement(await send([ends]));
  }).timeout(30_000);

  it('of the first three calls to one of three who have no chat yet', async () => {
    for (const ends of TRIPLES) await expectAgreement(await send([ends], { conversationId: undefined }));
  }).timeout(30_000);

  it('and only what is unclear, or refused by Teams for that person, keeps somebody from getting it', async () => {
    const states = async (end: CallEnd) => (await send([[end]])).states().join(' ');
    for (const end of ['ok', '429', 'refused connection', '404'] as const)
      expect(await states(end)).to.equal('sent sent sent');
    for (const end of ['reset before', 'reset after', '503 before', '503 after', 'timeout after'] as const)
      expect(await states(end)).to.equal('unconfirmed sent sent');
    expect(await states('403')).to.equal('unreachable sent sent');
  });
});
