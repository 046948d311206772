import { expect } from 'chai';
import { type AmendAnnouncementParts, amendAnnouncement } from '../../../bot/announcements/amendAnnouncement.ts';
import { cardMessage } from '../../../cards/cardMessage.ts';
import type { Amendment, AmendmentReport, DeliveredCard } from '../../../domain/announcements/amendment.ts';
import { createSay } from '../../../domain/strings.ts';
import type { CallEnd } from '../../helpers/modelClient.ts';
import { modelClient } from '../../helpers/modelClient.ts';
import { ANNOUNCEMENT, recipient, SendingTrial } from '../../helpers/sendingTrial.ts';

const PEOPLE = [recipient('anna'), recipient('bernd', { locale: 'de' })];

/** An announcement that reached everybody, and is corrected or recalled then. */
class AmendingTrial extends SendingTrial {
  readonly results = new Map<number, AmendmentReport['result']>();
  readonly ends: CallEnd[] = [];
  readonly methods: string[] = [];

  async amend(kind: Amendment['kind'], ...ends: CallEnd[]): Promise<void> {
    this.ends.push(...ends);
    const job = () => amendAnnouncement('amendment-1', this.amending(kind));
    for (let next = await this.time.during(job()); next.kind === 'again'; next = await this.time.during(job())) {
      const wait = (next.at?.getTime() ?? 0) - this.time.clock().getTime();
      if (wait > 0) await this.time.pass(wait);
    }
  }

  amending(kind: Amendment['kind']): AmendAnnouncementParts {
    const { model, time } = this;
    const client = modelClient({ model, time, endOf: ({ method }) => this.#next(method) });
    const amendment = {
      id: 'amendment-1',
      announcementId: ANNOUNCEMENT.id,
      kind,
      texts: {},
      by: 'author',
      at: new Date(0),
    };
    const texts = { en: { title: 'Corrected', body: 'Hello', buttons: [] } };
    return {
      ...this.parts(),
      amendments: {
        byId: async () => amendment,
        claim: async (_id, most, _within, perSecond) => this.#claim(most, perSecond),
        report: async (_id, reports) => {
          for (const { number, result } of reports) this.results.set(number, result);
        },
      },
      announcements: { forWork: async () => ({ ...ANNOUNCEMENT, texts }) },
      makeWithdrawnCard: (_, { locale }) =>
        cardMessage({ summary: `Withdrawn ${locale}`, body: [] }, createSay(locale, {})),
      connect: () => client,
    };
  }

  readonly #attempts = new Map<number, number>();
  readonly #inHand = new Set<number>();

  async #claim(most: number, perSecond: number) {
    const open = this.ledger.rows.filter(({ number }) => (this.results.get(number)?.kind ?? 'retry') === 'retry');
    const free = open.filter(({ number }) => !this.#inHand.has(number) || this.results.has(number)).slice(0, most);
    if (open.length === 0) return { cards: [], rest: 'done' as const };
    const nextAt = new Date(this.time.clock().getTime() + 10_000);
    if (free.length === 0) return { cards: [], rest: 'waiting' as const, nextAt };
    const cards: DeliveredCard[] = [];
    for (const { number, recipient, result } of free) {
      const attempts = this.#attempts.get(number) ?? 0;
      this.#attempts.set(number, attempts + 1);
      this.#inHand.add(number);
      this.results.delete(number);
      const activityId = result?.kind === 'sent' ? (result.activityId ?? '') : '';
      cards.push({ number, recipient, activityId, attempts, sendAt: await this.ledger.slot('', perSecond) });
    }
    return { cards, rest: 'more' as const };
  }

  #next(method: string): CallEnd {
    this.methods.push(method);
    return this.ends.shift() ?? 'ok';
  }

  shown() {
    const cards = this.model.received.of(ANNOUNCEMENT.id);
    return cards.map(({ summary, isDeleted }) => (isDeleted ? 'deleted' : summary));
  }

  outcomes() {
    return [...this.results.entries()].sort(([a], [b]) => a - b).map(([, { kind }]) => kind);
  }
}

describe('changing what was delivered', () => {
  async function delivered(options = {}): Promise<AmendingTrial> {
    const trial = new AmendingTrial(PEOPLE, options);
    await trial.finish();
    return trial;
  }

  it('a correction replaces each card where it is, in the language of the person', async () => {
    const trial = await delivered();
    await trial.amend('correct');
    expect(trial.methods).to.deep.equal(['PUT', 'PUT']);
    expect(trial.shown()).to.deep.equal(['Corrected', 'Corrected']);
    expect(trial.received()).to.deep.equal({ anna: 1, bernd: 1 });
  });

  it('a recall deletes each card', async () => {
    const trial = await delivered();
    await trial.amend('recall');
    expect(trial.methods).to.deep.equal(['DELETE', 'DELETE']);
    expect(trial.shown()).to.deep.equal(['deleted', 'deleted']);
    expect(trial.outcomes()).to.deep.equal(['done', 'done']);
  });

  it('where nothing can be deleted, as in the emulator, it is replaced by a line that says so', async () => {
    const trial = await delivered({ deletes: false });
    await trial.amend('recall');
    expect(trial.methods.filter((method) => method === 'PUT')).to.have.length(2);
    const summaries = trial.model.received.all().map(({ summary }) => summary);
    expect(summaries).to.deep.equal(['Withdrawn en', 'Withdrawn en']);
    expect(trial.outcomes()).to.deep.equal(['done', 'done']);
  });

  for (const end of [
    '429',
    'refused connection',
    'reset before',
    'reset after',
    '503 before',
    '503 after',
    'timeout after',
  ] as const) {
    it(`${end} is tried again: twice done is once done`, async () => {
      for (const kind of ['correct', 'recall'] as const) {
        const trial = await delivered();
        await trial.amend(kind, end);
        expect(trial.outcomes()).to.deep.equal(['done', 'done']);
        expect(trial.shown()).to.deep.equal(Array(2).fill(kind === 'recall' ? 'deleted' : 'Corrected'));
      }
    });
  }

  it('a card that the person’s chat does not have any more is gone', async () => {
    const trial = await delivered();
    await trial.amend('correct', '404');
    expect(trial.outcomes().sort()).to.deep.equal(['done', 'gone']);
  });

  it('what Teams refuses has failed', async () => {
    const trial = await delivered();
    await trial.amend('recall', '403');
    expect(trial.outcomes().sort()).to.deep.equal(['done', 'failed']);
    expect([...trial.results.values()]).to.deep.include({
      kind: 'failed',
      status: 403,
      code: 'ConversationBlockedByUser',
    });
  });

  it('what stays unclear is given up after some minutes', async () => {
    const trial = await delivered();
    await trial.amend('correct', ...Array<CallEnd>(40).fill('503 before'));
    expect(trial.outcomes()).to.deep.equal(['failed', 'failed']);
    expect(trial.methods).to.have.length(18);
  });
});
