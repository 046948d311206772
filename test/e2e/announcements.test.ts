import { expect } from 'chai';
import { mostInFlight } from '../../bot/announcements/mostInFlight.ts';
import { createRandom } from '../../domain/faq/random.ts';
import { onServer } from '../helpers/database.ts';
import { deadClaimsEnd } from '../helpers/deadClaimsEnd.ts';
import { PER_SECOND, SendingSoak, type SoakRow } from '../helpers/sendingSoak.ts';
import { until } from '../helpers/until.ts';

const PEOPLE = 2_000;
/** `ROUNDS=20 SEED=1 npx mocha test/e2e/announcements.test.ts` */
const ROUNDS = Number(process.env.ROUNDS ?? 2);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** Retry-After of 0: with the rate ten times as high as Teams allows, its seconds would be most of the time. */
const FAULTS = { throttled: 0.02, ambiguous: 0.005, retryAfter: 0 };
const DRAFT = {
  texts: { en: { title: 'Microsoft 365 for your home', body: 'Save **30 %**.', buttons: [enroll('Enroll')] } },
  fallbackLocale: 'en',
  audience: { kind: 'people', markets: [], locales: [] },
};

function enroll(title: string) {
  return { title, action: { kind: 'enroll' } };
}

onServer(`An announcement to ${PEOPLE} people, of whose two instances one is killed`, () => {
  let soak: SendingSoak;

  before(async function () {
    this.timeout(90_000);
    const limits = { threadLimits: [], tenantLimits: [] };
    soak = await SendingSoak.start(PEOPLE, { ...limits, faults: FAULTS, latencyMs: [2, 40], seed: SEED });
  });

  after(async function () {
    this.timeout(30_000);
    await soak?.stop();
  });

  for (let round = 1; round <= ROUNDS; round += 1) {
    const seed = SEED + round;
    it(`reaches everybody once, or says that it is not known (seed ${seed})`, async function () {
      this.timeout(90_000);
      const id = await sendAndKill(createRandom(seed));
      const rows = await soak.rows(id);
      expectAgreement(rows, soak.teams.model.received.countsOf(id));
      const interrupted = rows.filter(({ reason }) => reason === 'interrupted').length;
      expect(interrupted, 'in hand when it was killed').to.be.at.most(mostInFlight(PER_SECOND));
      const { counts } = await soak.console.read(id);
      process.stdout.write(`      ${JSON.stringify({ seed, interrupted, ...shown(counts) })}\n`);
    });
  }

  /** Sends an announcement, kills one of the instances after a random number of requests, and starts it again. */
  async function sendAndKill(random: () => number): Promise<string> {
    const victim = soak.bots[Math.floor(random() * soak.bots.length)];
    const known = soak.teams.arrivals.length;
    const killAfter = Math.floor(random() * PEOPLE);
    soak.teams.fail({ kind: 'status', status: 429, code: 'Throttled', retryAfter: 1 });
    const id = await soak.console.send(DRAFT);
    await until(() => soak.teams.arrivals.length - known >= killAfter);
    await victim?.kill();
    const killedAt = new Date();
    await victim?.restart();
    await until(async () => {
      await deadClaimsEnd(soak.database, killedAt);
      return (await soak.console.read(id)).state === 'sent';
    });
    return id;
  }
});

function expectAgreement(rows: readonly SoakRow[], cards: ReadonlyMap<string, number>): void {
  expect(rows).to.have.length(PEOPLE);
  for (const { person_id, state } of rows) {
    const received = cards.get(person_id) ?? 0;
    if (state === 'unconfirmed') expect(received, person_id).to.be.at.most(1);
    else expect([state, received], person_id).to.deep.equal(['sent', 1]);
  }
}

function shown(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
