import { expect } from 'chai';
import { ticketReplyCard } from '../../cards/ticketReplyCard.ts';
import { clickOf } from '../helpers/cardButtons.ts';
import { buttonTitles, inputOf, shownTexts } from '../helpers/cardContents.ts';
import { REPLY, ticketReply } from '../helpers/expertViews.ts';
import { sayIn } from '../helpers/strings.ts';

const say = sayIn('en');

describe('ticketReplyCard', () => {
  it('says who answers what, in their own letters, and sends an entry along', () => {
    const view = ticketReply(say);
    const texts = shownTexts(ticketReplyCard(view, say)).join('\n');
    expect(texts).to.include('Ada *Expert* [HR] writes:').and.include('Your question: Puis-je garder mon *abonnement*');
    expect(texts).to.include(view.answer?.question).and.include('Source: ');
  });

  it('takes words back to the experts, and lets the person be done', () => {
    const card = ticketReplyCard(ticketReply(say), say);
    const kind = { v: 1, kind: 'ticket', ticketId: 'ticket-1', nonce: REPLY.id };
    expect(clickOf(card, 'Send', { text: 'Thanks' })).to.deep.equal({ ...kind, deed: 'add', text: 'Thanks' });
    expect(clickOf(card, 'Solved, close it')).to.deep.equal({ ...kind, deed: 'withdraw-confirmed' });
  });

  it('offers only what can be done', () => {
    const card = ticketReplyCard({ ...ticketReply(say), answer: undefined, deeds: ['reopen'] }, say);
    expect(buttonTitles(card).filter((title) => title !== 'undefined' && !title.startsWith('https:'))).to.deep.equal(
      [],
    );
    expect(inputOf(card, 'text')).to.equal(undefined);
  });
});
