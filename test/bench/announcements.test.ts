import { expect } from 'chai';
import { sendThroughFaults } from '../../bench/announcements/faulty.ts';
import { Places } from '../../bench/announcements/places.ts';

const PEOPLE = 2_000;

describe('the benchmark of announcements, in small', () => {
  const places = new Places();

  after(() => places.clear());

  it(`sends to ${PEOPLE} people through throttling and ambiguous failures, and the outcomes add up`, async () => {
    const { sent, unconfirmed, faulted, ...result } = await sendThroughFaults(PEOPLE, await places.next('embedded'));
    expect(result).to.include({ open: 0, twice: 0, contradicted: 0 });
    expect(sent + unconfirmed).to.equal(PEOPLE);
    expect(faulted).to.be.greaterThan(0);
    expect(unconfirmed).to.be.within(1, faulted);
  }).timeout(60_000);
});
