import { TestAdapter, TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import type { ExpertParts } from '../../../bot/features/expertDeeds.ts';
import { expertInvoke, followExpert } from '../../../bot/features/experts.ts';
import type { AdaptiveCard, CardMessage } from '../../../cards/adaptiveCard.ts';
import { parseCardAction } from '../../../cards/cardActions.ts';
import type { Ticket } from '../../../domain/support/ticket.ts';
import { execute, type Sender, senderOf, submit } from '../../helpers/activities.ts';
import { clickOf, hasButton } from '../../helpers/cardButtons.ts';
import { shownTexts } from '../../helpers/cardContents.ts';
import { onEmbedded } from '../../helpers/database.ts';
import { ExpertHouse } from '../../helpers/expertHouse.ts';
import { CHANNEL, TENANT } from '../../helpers/storedTickets.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const WORDS = 'application/vnd.microsoft.activity.message';

onEmbedded('experts in their channel', (database) => {
  let house: ExpertHouse;
  let ticket: Ticket;
  let sent: Partial<Activity>[];

  beforeEach(async () => {
    house = await ExpertHouse.open(database);
    ticket = await house.posted();
    sent = [];
  });

  afterEach(() => house.close());

  const parts = (): ExpertParts => ({ ...house.parts, tickets: house.store.tickets, service: house.service });

  function expert(name: string, changes: Partial<Sender> = {}): Sender {
    const place = {
      conversationId: `${CHANNEL.channelId};messageid=${ticket.cardId}`,
      conversationType: 'channel',
    } as const;
    return senderOf(house.teams.url, { tenantId: TENANT, personId: name.toLowerCase(), name, ...place, ...changes });
  }

  /** A turn, in which what is sent or updated is noted. */
  function turn(activity: Partial<Activity>): TurnContext {
    const context = new TurnContext(new TestAdapter(), activity);
    context.onSendActivities(async (_, activities) => {
      sent.push(...activities);
      return activities.map(() => ({ id: 'sent' }));
    });
    context.onUpdateActivity(async (_, updated) => void sent.push(updated));
    return context;
  }

  const shownCard = (): CardMessage => house.threads()[0] as CardMessage;
  const wordsOf = (activity: Partial<Activity> | undefined): string =>
    shownTexts({ card: activity?.attachments?.[0]?.content as AdaptiveCard, summary: '' }).join('\n');

  async function invoke(title: string, who = expert('Ada'), typed = {}) {
    const response = await expertInvoke(turn(execute(who, clickOf(shownCard(), title, typed))), parts());
    const body = response?.body as { readonly type: string; readonly statusCode: number; readonly value: unknown };
    return { status: response?.status, ...body };
  }

  const textsIn = ({ value }: { readonly value: unknown }): readonly string[] =>
    shownTexts({ card: value as AdaptiveCard, summary: '' });

  describe('by a click that is answered in place', () => {
    it('claims, and gets the card as it stands then', async () => {
      const answer = await invoke('I take it');
      expect(answer).to.include({ status: 200, statusCode: 200, type: CARD });
      expect(textsIn(answer).join()).to.include('Ada has had this question since');
      expect(hasButton({ card: answer.value as AdaptiveCard, summary: '' }, 'Give it back')).to.equal(true);
      expect((await house.ticket(ticket.id)).claim?.name).to.equal('Ada');
    });

    it('tells the second of two by whom and since when it is taken, first of all, with the card as it stands', async () => {
      await invoke('I take it', expert('Ada'));
      const answer = await invoke('I take it', expert('Bea'));
      expect(answer.type).to.equal(CARD);
      expect(textsIn(answer)[0]).to.equal(
        '⚠ Nothing was done: Ada has had this question since {{DATE(2026-11-02T09:00:00Z,SHORT)}} {{TIME(2026-11-02T09:00:00Z)}}.',
      );
      expect((await house.ticket(ticket.id)).claim?.name).to.equal('Ada');
    });

    it('does once what is clicked twice', async () => {
      const click = execute(expert('Ada'), clickOf(shownCard(), 'Send the answer', { text: 'Yes.' }));
      await expertInvoke(turn(click), parts());
      await expertInvoke(turn({ ...click, id: 'another' }), parts());
      expect(await house.store.tickets.messages(ticket.id)).to.have.length(1);
    });

    it('keeps both answers that somebody gives on the same old card', async () => {
      await invoke('Send the answer', expert('Ada'), { text: 'Yes.' });
      await invoke('Send the answer', expert('Ada'), { text: 'And one more thing.' });
      expect(await house.store.tickets.messages(ticket.id)).to.have.length(2);
    });

    it('sends an answer with an entry, or an entry alone, but none that is not there', async () => {
      await invoke('Send the answer', expert('Ada'), { text: '', entryId: 'markets' });
      const answer = await invoke('Send the answer', expert('Ada'), { text: '', entryId: 'no/such' });
      expect(answer).to.include({
        type: WORDS,
        value: '⚠ Nothing was sent. Write an answer, or choose one from the FAQ.',
      });
      const entries = (await house.store.tickets.messages(ticket.id)).map(({ entryId }) => entryId);
      expect(entries).to.deep.equal(['markets']);
    });

    it('says what is not possible any more, with the card as it stands', async () => {
      const old = clickOf(shownCard(), 'I take it');
      await invoke('Close');
      const response = await expertInvoke(turn(execute(expert('Bea'), old)), parts());
      expect(textsIn(response?.body as { value: unknown })[0]).to.include('⚠ Nothing was done');
    });

    it('shows nothing of a ticket to who is neither in its channel nor has the role', async () => {
      for (const place of [
        { conversationId: '19:another;messageid=1' },
        { conversationId: 'a:own', conversationType: 'personal' },
      ] as const) {
        for (const title of ['I take it', 'Send the answer']) {
          const answer = await invoke(title, expert('Eve', place), { text: 'Yes.' });
          expect(answer.type).to.equal(WORDS);
          expect(JSON.stringify(answer)).to.include('Only members').and.not.include(ticket.question);
        }
      }
      expect(await house.ticket(ticket.id)).to.deep.equal(ticket);
    });

    it('knows nothing of a ticket of another tenant', async () => {
      const answer = await invoke('I take it', expert('Eve', { tenantId: 'tenant-2' }));
      expect(answer).to.include({ type: WORDS, value: 'I do not have this question any more.' });
    });

    it('shows the newest state on a card that was posted twice, or is old', async () => {
      await invoke('I take it');
      const show = { v: 1, kind: 'expert', ticketId: ticket.id, deed: 'show', nonce: 'v1' };
      const response = await expertInvoke(turn(execute(expert('Bea'), show)), parts());
      expect(textsIn(response?.body as { value: unknown }).join()).to.include('Ada has had this question');
      const stranger = turn(execute(expert('Eve', { conversationId: '19:another' }), show));
      expect((await expertInvoke(stranger, parts()))?.body).to.include({ type: WORDS });
    });

    it('leaves other invokes alone', async () => {
      const others = [
        { name: 'composeExtension/query' },
        { value: { action: { data: { kind: 'person' } } } },
        { value: 5 },
      ];
      for (const other of others) {
        const activity = { ...execute(expert('Ada'), clickOf(shownCard(), 'Close')), ...other };
        expect(await expertInvoke(turn(activity), parts())).to.equal(undefined);
      }
    });

    it('goes by a name that cannot disturb the card, or by none', async () => {
      await invoke('I take it', expert('Ada', { name: `Ada\u202e\n${'x'.repeat(300)}` }));
      expect((await house.ticket(ticket.id)).claim?.name).to.match(/^Ada x{90,}…$/u);
      await invoke('Send the answer', expert('Ada', { name: '' }), { text: 'Yes.' });
      expect((await house.store.tickets.messages(ticket.id))[0]?.author?.name).to.equal(
        'An expert of your organization',
      );
    });
  });

  describe('by a click that comes as a message', () => {
    async function click(title: string, who = expert('Ada'), typed = {}): Promise<void> {
      const data = clickOf(shownCard(), title, typed);
      const action = parseCardAction(data);
      if (action?.kind !== 'expert') throw new Error('This is no click of an expert');
      await followExpert(turn(submit(who, data, ticket.cardId)), parts(), action);
    }

    it('brings the card up to date for all', async () => {
      await click('I take it');
      expect(sent.map(({ id }) => id)).to.deep.equal([ticket.cardId]);
      expect(wordsOf(sent[0])).to.include('Ada has had this question since');
    });

    it('tells the second of two in the thread, and nobody on the card', async () => {
      await click('I take it');
      await click('I take it', expert('Bea'));
      const [, card, words] = sent;
      expect(wordsOf(card)).to.not.include('⚠');
      expect(wordsOf(words)).to.include('Nothing was done: Ada has had this question since');
    });

    it('tells strangers no more than that they may not', async () => {
      await click('I take it', expert('Eve', { conversationId: '19:another' }));
      expect(sent.map(wordsOf)).to.deep.equal([
        'Only members of the experts’ channel and people with the role of an expert can do this.',
      ]);
    });
  });
});
