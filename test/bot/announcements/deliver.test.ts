import { expect } from 'chai';
import type { CallEnd } from '../../helpers/modelClient.ts';
import { recipient, SendingTrial } from '../../helpers/sendingTrial.ts';
import type { PersonState } from '../../helpers/teamsPeople.ts';

const inTurn = (...ends: readonly CallEnd[]) => ({ endOf: (_: unknown, index: number) => ends[index] ?? 'ok' });
/** Somebody from a team's roster, who never opened the chat. */
const newcomer = recipient('noor', { conversationId: undefined });

describe('delivering to one person', () => {
  /** Sends to one person until it is over; what was called, and how it ended. */
  async function trialOf(who = recipient('anna'), ...ends: CallEnd[]): Promise<SendingTrial> {
    const trial = new SendingTrial([who], inTurn(...ends));
    await trial.finish();
    return trial;
  }

  const words = (trial: SendingTrial) => trial.calls.map(({ method, parts }) => `${method} ${parts[2] ?? 'chat'}`);

  it('whose chat is known takes one call, and the card can be found again', async () => {
    const trial = await trialOf();
    expect(words(trial)).to.deep.equal(['POST activities']);
    expect(trial.ledger.rows[0]?.result).to.include({ kind: 'sent' }).and.not.have.property('conversationId');
    expect(trial.ledger.rows[0]?.result).to.have.property('activityId').that.is.a('string');
  });

  it('who never opened the chat: it is opened first, at a slot of its own, and remembered', async () => {
    const trial = await trialOf(newcomer);
    expect(words(trial)).to.deep.equal(['POST chat', 'POST activities']);
    expect(trial.calls[0]?.body).to.deep.include({
      members: [{ id: 'noor', name: '' }],
      tenantId: 'tenant-1',
      isGroup: false,
    });
    expect(trial.ledger.rows[0]?.result).to.deep.include({ kind: 'sent', conversationId: 'a:noor' });
    expect((trial.calls[1]?.at ?? 0) - (trial.calls[0]?.at ?? 0)).to.be.at.least(25);
  });

  it('whose chat is gone: another one is opened, once', async () => {
    const trial = await trialOf(recipient('anna'), '404');
    expect(words(trial)).to.deep.equal(['POST activities', 'POST chat', 'POST activities']);
    expect(trial.ledger.rows[0]?.result).to.deep.include({ kind: 'sent', conversationId: 'a:anna;1' });
    expect(trial.received()).to.deep.equal({ anna: 1 });
  });

  it('whose new chat is gone too is not to be reached', async () => {
    const trial = await trialOf(recipient('anna'), '404', 'ok', '404');
    expect(trial.states()).to.deep.equal(['unreachable']);
    expect(trial.calls).to.have.length(3);
  });

  it('whom Teams does not find to open a chat with is not to be reached', async () => {
    const trial = await trialOf(newcomer, '404');
    expect(trial.ledger.rows[0]?.result).to.include({ kind: 'unreachable', retire: false, status: 404 });
  });

  for (const end of ['reset before', 'reset after', '503 before', '503 after', 'timeout after'] as const) {
    it(`opening a chat is repeated after ${end}: it is the same chat, and no card was sent`, async () => {
      const trial = await trialOf(newcomer, end);
      expect(trial.states()).to.deep.equal(['sent']);
      expect(trial.received()).to.deep.equal({ noor: 1 });
    });

    it(`a card is not repeated after ${end}`, async () => {
      const trial = await trialOf(recipient('anna'), end);
      expect(trial.states()).to.deep.equal(['unconfirmed']);
      expect(trial.calls).to.have.length(1);
    });
  }

  it('a chat that cannot be opened for a while is given up, and the person kept', async () => {
    const trial = new SendingTrial([newcomer], { endOf: () => '503 before' });
    await trial.finish();
    expect(trial.ledger.rows[0]?.result).to.include({ kind: 'unreachable', retire: false, status: 503 });
    expect(trial.calls).to.have.length(9);
  });

  const states: readonly [state: PersonState, result: object][] = [
    ['blocked', { kind: 'unreachable', retire: true, status: 403, code: 'ConversationBlockedByUser' }],
    ['writes-blocked', { kind: 'unreachable', retire: true, status: 403, code: 'MessageWritesBlocked' }],
    ['not-installed', { kind: 'unreachable', retire: true, status: 403, code: 'ForbiddenOperationException' }],
    ['not-in-roster', { kind: 'unreachable', retire: true, status: 403, code: 'BotNotInConversationRoster' }],
    ['disabled-by-admin', { kind: 'rejected', status: 403, code: 'BotDisabledByAdmin' }],
  ];
  for (const [state, result] of states) {
    it(`towards whom the bot is ${state}: ${Object.values(result).join(', ')}`, async () => {
      for (const who of [recipient('anna'), recipient('anna', { conversationId: undefined })]) {
        const trial = new SendingTrial([who]);
        trial.model.people.set('anna', state);
        await trial.finish();
        expect(trial.ledger.rows[0]?.result).to.deep.equal(result);
        expect(trial.received()).to.deep.equal({});
      }
    });
  }

  it('a card that is too large is rejected', async () => {
    const trial = new SendingTrial([recipient('anna')]);
    const makeCard = trial.parts().makeCard;
    await trial.run({
      makeCard: (announcement, variant) => {
        const { summary, card } = makeCard(announcement, variant);
        return { summary, card: { ...card, fallbackText: 'x'.repeat(60_000) } };
      },
    });
    expect(trial.ledger.rows[0]?.result).to.deep.equal({ kind: 'rejected', status: 413, code: 'MessageSizeTooBig' });
  });

  it('a card that cannot be made is rejected, and nobody waits for it', async () => {
    const trial = new SendingTrial([recipient('anna')]);
    await trial.run({
      makeCard: () => {
        throw new RangeError('no such text');
      },
    });
    expect(trial.ledger.rows[0]?.result).to.deep.equal({ kind: 'rejected', code: 'CardNotMade' });
  });

  it('a channel gets it as a post; one that is gone is not opened anew', async () => {
    const channel = recipient('', { kind: 'channel', personId: undefined, conversationId: '19:general@thread.tacv2' });
    expect((await trialOf(channel)).states()).to.deep.equal(['sent']);
    const trial = await trialOf(channel, '404');
    expect(trial.ledger.rows[0]?.result).to.include({ kind: 'unreachable', retire: false, status: 404 });
    expect(trial.calls).to.have.length(1);
  });

  it('a service url that is not allowed is told nothing', async () => {
    const trial = new SendingTrial([recipient('anna')]);
    await trial.run({
      connect: () => {
        throw new RangeError('The service url is not allowed.');
      },
    });
    expect(trial.ledger.rows[0]?.result).to.deep.equal({ kind: 'rejected', code: 'ServiceUrlNotAllowed' });
  });

  it('a machine that slept sends nothing that was claimed long ago', async () => {
    const trial = new SendingTrial([recipient('anna'), recipient('bernd')]);
    const { sleep } = trial.time;
    let isFirst = true;
    await trial.run({
      sleep: (ms) => {
        const long = isFirst && ms > 0 ? 30_000 : ms;
        if (ms > 0) isFirst = false;
        return sleep(long);
      },
    });
    await trial.finish();
    expect(trial.calls.map(({ personId }) => personId)).to.deep.equal(['anna', 'bernd']);
    expect(trial.ledger.rows[1]).to.include({ claim: 2, attempts: 0 });
    expect(trial.received()).to.deep.equal({ anna: 1, bernd: 1 });
  });
});
