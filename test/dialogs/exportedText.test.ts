import { expect } from 'chai';
import { exportedText } from '../../dialogs/exportedText.ts';
import { ASKER, CHANNEL, newTicket } from '../helpers/storedTickets.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const CLAIM = { personId: 'expert-1', name: 'Kim', at: AT };

describe('exportedText', () => {
  const ticket = { ...newTicket(), number: 12, claim: CLAIM, cardId: 'card-1' };
  const common = { id: 'm', ticketId: ticket.id, at: AT, relay: 'delivered' } as const;
  const text = exportedText({
    ...{ chat: undefined, consoleName: undefined, enrollments: [], announcements: { received: 2, wanted: true } },
    tickets: [
      {
        ticket,
        messages: [
          { ...common, kind: 'addition', text: 'She lives elsewhere.' },
          { ...common, kind: 'reminder', text: '' },
          { ...common, kind: 'reply', author: CLAIM, text: 'Yes.\nFive devices.', entryId: 'devices/how-many' },
        ],
      },
    ],
    feedback: [
      {
        ...{ person: ASKER, answer: 'n', at: AT, entryId: 'markets', edition: 'hup-2020-08', version: 3, locale: 'en' },
        ...{ verdict: 'not-helpful', reason: 'wrong', comment: 'It is 2026' },
      },
    ],
  });

  it('holds every word of the questions, of their answers and of the feedback', () => {
    const [question] = (JSON.parse(text) as { questionsToExperts: { messages: { text: string }[] }[] })
      .questionsToExperts;
    expect(question).to.deep.include({ number: 12, question: ticket.question, expert: 'Kim', context: ticket.context });
    expect(question?.messages.map((message) => message.text)).to.deep.equal([
      'She lives elsewhere.',
      'Yes.\nFive devices.',
    ]);
    expect(text).to.include('It is 2026').and.include('"version": 3').and.include('2026-11-02T09:00:00.000Z');
  });

  it('tells nothing of where the experts are, and of them no more than the name', () => {
    for (const hidden of [CHANNEL.channelId, CHANNEL.teamId, CHANNEL.serviceUrl, 'expert-1', 'card-1'])
      expect(text).to.not.include(hidden);
  });
});
