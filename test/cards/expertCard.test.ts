import { expect } from 'chai';
import { expertCard } from '../../cards/expertCard.ts';
import { buttonTitles, inputOf, shownTexts } from '../helpers/cardContents.ts';
import { checkCard, elementsIn } from '../helpers/checkCard.ts';
import { ADDITION, CLAIM, EXPERT, expertView, longestExpertView, REPLY, TICKET } from '../helpers/expertViews.ts';
import { sayIn } from '../helpers/strings.ts';

const say = sayIn('en');

function textsOf(...view: [Parameters<typeof expertView>[1]?, Parameters<typeof expertView>[2]?]): string {
  return shownTexts(expertCard(expertView(say, ...view), say)).join('\n');
}

describe('expertCard', () => {
  it('shows the question as it was typed, and what is known of it', () => {
    const card = expertCard(expertView(say), say);
    expect(shownTexts(card)).to.include.members(['Puis-je garder mon *abonnement* si je change d’employeur ?']);
    const facts = [...elementsIn(card.card)].find(({ type }) => type === 'FactSet')?.facts as { value: string }[];
    expect(facts.map(({ value }) => value)).to.deep.equal([
      ...['French', 'Switzerland', 'work address confirmed'],
      ...['How do I buy with HUP, step by step?', 'sure (87%)'],
    ]);
    expect(card.summary).to.equal(
      'Question #12 (French): Puis-je garder mon abonnement si je change d’employeur ? Merci_d’avance_ [à vou…',
    );
  });

  it('does not say how sure the bot was where it asked back, for then it was not', () => {
    const asked: Parameters<typeof expertView>[1] = { context: { ...TICKET.context, shown: 'clarification' } };
    expect(JSON.stringify(expertCard(expertView(say), say).card)).to.include('How sure I was');
    expect(JSON.stringify(expertCard(expertView(say, asked), say).card)).to.not.include('How sure I was');
  });

  it('says nothing of who asked', () => {
    const json = JSON.stringify(expertCard(expertView(say, {}, [ADDITION, REPLY]), say));
    expect(json).to.not.include(TICKET.asker?.personId).and.not.include(TICKET.tenantId);
  });

  it('says who has it since when, in the time of whoever reads, and by when an answer is due', () => {
    expect(textsOf()).to.include(
      'Nobody has taken this question yet. An answer is due by {{DATE(2026-11-23T12:00:00Z,SHORT)}}',
    );
    expect(textsOf({ state: 'claimed', claim: CLAIM })).to.include(
      'Ada \\*Expert\\* \\[HR\\] has had this question since {{DATE(2026-11-22T11:00:00Z,SHORT)}} {{TIME(2026-11-22T11:00:00Z)}}.',
    );
    expect(textsOf({ remindedAt: CLAIM.at })).to.include('An answer was due by');
    expect(textsOf({ state: 'answered', claim: CLAIM }, [REPLY])).to.include('Answered by Ada');
    expect(textsOf({ state: 'closed', closedBy: 'asker' })).to.include('Closed by the person who asked');
    expect(textsOf({ state: 'reopened' })).to.include('This question is open again.');
    expect(textsOf({ asker: undefined })).to.include('had their data deleted');
  });

  it('says that an answer did not arrive', () => {
    const undelivered = { ...REPLY, relay: 'undeliverable' } as const;
    expect(textsOf({ state: 'answered' }, [undelivered]))
      .to.include('could not be delivered')
      .and.include('(⚠ not delivered)');
    expect(textsOf({ state: 'answered' }, [REPLY])).to.not.include('delivered');
  });

  it('shows the newest messages, and none of the bot’s reminders', () => {
    const reminder = { ...ADDITION, kind: 'reminder', text: 'not shown' } as const;
    const texts = textsOf({}, [{ ...ADDITION, text: 'the oldest' }, ADDITION, ADDITION, REPLY, reminder]);
    expect(texts).to.include('Je pars en _mars_.').and.include('- *Sans* frais'.slice(2));
    expect(texts).to.not.include('the oldest').and.not.include('not shown');
  });

  const buttons: [string, Parameters<typeof expertView>[1], readonly string[]][] = [
    ['open', {}, ['I take it', 'Reply', 'Send the answer', 'Add to the FAQ', 'Close']],
    [
      'claimed',
      { state: 'claimed', claim: CLAIM },
      ['Reply', 'Send the answer', 'Add to the FAQ', 'Give it back', 'Close'],
    ],
    [
      'answered',
      { state: 'answered', claim: CLAIM },
      ['Reply', 'Send the answer', 'Add to the FAQ', 'Give it back', 'Close', 'Reopen'],
    ],
    ['closed', { state: 'closed' }, ['Reopen']],
    ['reopened', { state: 'reopened' }, ['I take it', 'Reply', 'Send the answer', 'Add to the FAQ', 'Close']],
    ['forgotten', { asker: undefined }, []],
  ];
  for (const [state, change, titles] of buttons) {
    it(`offers what can be done now: ${state}`, () => {
      expect([...new Set(buttonTitles(expertCard(expertView(say, change), say)))]).to.deep.equal(titles);
    });
  }

  it('is one dated sentence, and no more, once the asker had their data deleted', () => {
    const gone = {
      asker: undefined,
      state: 'closed',
      question: '',
      updatedAt: new Date('2026-11-22T13:00:00Z'),
    } as const;
    const [title, sentence, ...rest] = shownTexts(expertCard(expertView(say, gone), say));
    expect(title).to.equal('Question #12');
    expect(sentence).to.equal(
      'The person who asked had their data deleted, {{DATE(2026-11-22T13:00:00Z,SHORT)}} {{TIME(2026-11-22T13:00:00Z)}}. The question and the answers are gone with it, and nothing can be brought to them any more.',
    );
    expect(rest).to.deep.equal([]);
  });

  it('takes an answer, an entry of the FAQ, or both, and tells in which language the question is', () => {
    const card = expertCard(expertView(say), say);
    expect(inputOf(card, 'text'))
      .to.include({ isMultiline: true, maxLength: 2_000 })
      .and.not.have.property('isRequired');
    expect(inputOf(card, 'entryId')).to.include({ style: 'filtered' });
    expect(shownTexts(card).join()).to.include('Language of the question: French. Nothing is translated.');
  });

  it('leads to the editor of the FAQ', () => {
    const open = [...elementsIn(expertCard(expertView(say), say).card)].find(({ type }) => type === 'Action.OpenUrl');
    expect(open).to.include({ url: 'https://hup.contoso.com/tab/#/faq/new?ticket=ticket-1' });
  });

  it('is the same card when it is made again, and says first why a click did nothing', () => {
    const view = expertView(say, { state: 'claimed', claim: { ...CLAIM, name: EXPERT.name } });
    expect(expertCard(view, say)).to.deep.equal(expertCard(view, say));
    const [first] = shownTexts(expertCard({ ...view, problem: 'Nothing was done.' }, say));
    expect(first).to.equal('Nothing was done.');
  });

  it('stays small at its longest', () => {
    expect(checkCard(expertCard(longestExpertView(sayIn('ja')), sayIn('ja')))).to.deep.equal([]);
  });
});
