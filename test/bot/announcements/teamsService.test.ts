import { expect } from 'chai';
import { sendAnnouncement } from '../../../bot/announcements/sendAnnouncement.ts';
import type { NextRun } from '../../../bot/announcements/slottedWork.ts';
import { ConnectorError } from '../../../bot/connector/connectorError.ts';
import { ConnectorClient } from '../../../bot/connectorClient.ts';
import type { Fault } from '../../helpers/answerFault.ts';
import { fastTime } from '../../helpers/fastTime.ts';
import { MemoryLedger } from '../../helpers/memoryLedger.ts';
import { RateWindows, THREAD_LIMITS } from '../../helpers/rateWindows.ts';
import { ANNOUNCEMENT, recipient, SendingTrial } from '../../helpers/sendingTrial.ts';
import { TeamsModel } from '../../helpers/teamsModel.ts';
import { startTeamsService, type TeamsService, type TeamsServiceOptions } from '../../helpers/teamsService.ts';

describe('the stand-in for Teams’ service', () => {
  let teams: TeamsService | undefined;

  afterEach(() => teams?.close());

  async function start(options?: TeamsServiceOptions) {
    teams = await startTeamsService(options);
    // What one test waits for in earnest; on a busy machine an answer may take half a second.
    const { conversations } = new ConnectorClient(teams.url, undefined, { once: true, timeoutMs: 1_500 });
    return { teams, conversations };
  }

  const failureOf = async (call: Promise<unknown>) => {
    const error = await call.catch((reason: unknown) => reason);
    if (error instanceof ConnectorError) return error;
    throw new Error('It did not fail');
  };

  it('lets a conversation have 7 a second, 8 in two, 60 in thirty, 1800 an hour', () => {
    const windows = new RateWindows(THREAD_LIMITS);
    const burst = Array.from({ length: 8 }, (_, at) => windows.take(at));
    expect(burst).to.deep.equal([...Array(7).fill(undefined), 993]);
    expect([windows.take(1_001), windows.take(1_900), windows.take(2_001)]).to.deep.equal([undefined, 100, undefined]);
    const hour = new RateWindows(THREAD_LIMITS);
    const let1 = Array.from({ length: 1_900 }, (_, n) => hour.take(n * 600)).filter((wait) => wait === undefined);
    expect(let1).to.have.length(1_800);
  });

  it('lets a tenant have 50 in any second', () => {
    const model = new TeamsModel();
    const send = (n: number, now: number) => {
      const parts = ['conversations', `a:${n}`, 'activities'];
      return model.carryOut({ method: 'POST', parts, query: new URLSearchParams(), body: {} }, now);
    };
    const statuses = Array.from({ length: 60 }, (_, n) => send(n, n).status);
    expect(statuses).to.deep.equal([...Array(50).fill(201), ...Array(10).fill(429)]);
    expect([send(60, 999).retryAfter, send(61, 1_000).status, send(62, 1_000).status]).to.deep.equal([1, 201, 429]);
    expect(model.throttled).to.equal(12);
  });

  it('says how long to wait', async () => {
    const { teams, conversations } = await start({ tenantLimits: [{ most: 1, withinMs: 7_200_000 }] });
    await conversations.sendToConversation('a:anna', { type: 'message' });
    const failure = await failureOf(conversations.sendToConversation('a:bernd', { type: 'message' }));
    expect(failure).to.include({ status: 429, code: 'Throttled', retryAfterMs: 7_200_000 });
    expect(teams.model.throttled).to.equal(1);
  });

  it('takes limits as arguments, and a thousand requests', async () => {
    const { teams, conversations } = await start({ tenantLimits: [], keepsActivities: false });
    for (let n = 0; n < 1_000; n += 100) {
      const batch = Array.from({ length: 100 }, (_, k) =>
        conversations.sendToConversation(`a:${n + k}`, { type: 'message' }),
      );
      await Promise.all(batch);
    }
    expect(teams.arrivals).to.have.length(1_000);
    expect(teams.model.throttled).to.equal(0);
  });

  it('opens the same chat each time, another one when it was lost, and refuses by the person', async () => {
    const { teams, conversations } = await start();
    const open = () => conversations.createConversation({ members: [{ id: 'anna', name: '' }] });
    expect([(await open()).id, (await open()).id]).to.deep.equal(['a:anna', 'a:anna']);
    teams.model.people.loseChat('anna');
    const lost = conversations.sendToConversation('a:anna', { type: 'message' });
    expect(await failureOf(lost)).to.include({ status: 404, code: 'ConversationNotFound' });
    expect((await open()).id).to.equal('a:anna;1');
    teams.model.people.set('anna', 'writes-blocked');
    expect(await failureOf(open())).to.include({ status: 403, subCode: 'MessageWritesBlocked' });
  });

  it('updates and deletes what is there, or says 501 to a deletion as the emulator does', async () => {
    const { teams, conversations } = await start({ deletes: false });
    const { id } = await conversations.sendToConversation('a:anna', { type: 'message', summary: 'first' });
    await conversations.updateActivity('a:anna', id, { type: 'message', summary: 'second' });
    expect(await failureOf(conversations.deleteActivity('a:anna', id))).to.include({ status: 501 });
    const other = await failureOf(conversations.updateActivity('a:bernd', id, { type: 'message' }));
    expect(other).to.include({ status: 404, code: 'ActivityNotFoundInConversation' });
    expect(teams.model.received.of('')).to.deep.equal([]);
  });

  const faults: readonly [title: string, fault: Fault, facts: object, arrived: number][] = [
    ['a reset before the work', { kind: 'reset' }, { code: 'ECONNRESET', effect: 'unknown' }, 0],
    ['a reset after it', { kind: 'reset', after: true }, { code: 'ECONNRESET', effect: 'unknown' }, 1],
    ['503 after it', { kind: 'status', status: 503, after: true }, { status: 503, effect: 'unknown' }, 1],
    ['silence after it', { kind: 'hang', after: true }, { code: 'ETIMEDOUT', effect: 'unknown' }, 1],
  ];
  for (const [title, fault, facts, arrived] of faults) {
    it(`fails by ${title}, and knows what arrived`, async () => {
      const { teams, conversations } = await start();
      teams.fail(fault);
      const attachments = [{ contentType: 'x', content: { announcementId: 'one' } }];
      const send = conversations.sendToConversation('a:anna', { type: 'message', attachments });
      expect(await failureOf(send)).to.include(facts);
      expect(teams.model.received.countsOf('one').get('anna') ?? 0).to.equal(arrived);
    });
  }

  it('fails at random as often as it is told, the same way for the same seed', async () => {
    const { teams, conversations } = await start({
      tenantLimits: [],
      faults: { throttled: 0.02, ambiguous: 0.005 },
      seed: 7,
    });
    for (let n = 0; n < 40; n += 1) {
      const batch = Array.from({ length: 50 }, (_, k) =>
        conversations.sendToConversation(`a:${n}-${k}`, { type: 'message' }),
      );
      await Promise.allSettled(batch);
    }
    expect(teams.faulted).to.be.within(35, 65);
  });

  it('and a worker over real sockets: outcomes agree with what arrived', async () => {
    const { teams } = await start({
      ...{ tenantLimits: [], faults: { throttled: 0.02, ambiguous: 0.02, silent: 0.002, retryAfter: 0 }, seed: 3 },
    });
    const names = Array.from({ length: 600 }, (_, n) => `person-${n}`);
    names.forEach((name, n) => {
      if (n % 50 === 1) teams.model.people.set(name, 'blocked');
      if (n % 50 === 2) teams.model.people.loseChat(name);
    });
    const time = fastTime(5);
    const who = names.map((name, n) =>
      recipient(name, { serviceUrl: teams.url, ...(n % 50 === 3 && { conversationId: undefined }) }),
    );
    const ledger = new MemoryLedger(who, time.clock);
    const sendOnce = (serviceUrl: string) =>
      new ConnectorClient(serviceUrl, undefined, { once: true, timeoutMs: 300 }).conversations;
    const parts = new SendingTrial([]).parts({ ...time, ledger, connect: sendOnce, perSecond: 1_000 });
    for (let next: NextRun = { kind: 'again' }; next.kind === 'again'; )
      next = await sendAnnouncement(ANNOUNCEMENT.id, parts);
    expectSeen(ledger, teams);
    const { unreachable, unconfirmed } = await ledger.counts();
    expect(unreachable).to.be.within(1, 12);
    expect(unconfirmed).to.be.greaterThan(0);
  });

  function expectSeen(ledger: MemoryLedger, { model }: TeamsService): void {
    const received = model.received.countsOf(ANNOUNCEMENT.id);
    for (const { recipient, state } of ledger.rows) {
      const cards = received.get(recipient.personId ?? '') ?? 0;
      if (state === 'unconfirmed') expect(cards).to.be.at.most(1);
      else expect(cards).to.equal(state === 'sent' ? 1 : 0);
    }
  }
});
