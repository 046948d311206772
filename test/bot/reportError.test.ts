import { TestAdapter, TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { pino } from 'pino';
import { createErrorReporter } from '../../bot/reportError.ts';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { setTurnFacts, type TurnFacts } from '../../dialogs/turnFacts.ts';
import { installation, message, senderOf } from '../helpers/activities.ts';
import { shownTexts } from '../helpers/cardContents.ts';
import { sayIn } from '../helpers/strings.ts';

const SECRET = 'dana@contoso.com';

describe('reportError', () => {
  let logged: string[];

  beforeEach(() => {
    logged = [];
  });

  /** What is shown after a turn about this activity failed. */
  async function shownAfter(activity: Partial<Activity>, facts?: Partial<TurnFacts>): Promise<readonly CardMessage[]> {
    const adapter = new TestAdapter();
    const context = new TurnContext(adapter, activity);
    if (facts) setTurnFacts(context, facts as TurnFacts);
    const log = pino({}, { write: (line: string) => logged.push(line) });
    const report = createErrorReporter({ log, sayIn, newId: () => '12345678-rest-of-the-id' });
    await report(context, new Error('The database went away'));
    return adapter.activeQueue.map(({ summary = '', attachments }) => ({ summary, card: attachments?.[0]?.content }));
  }

  const hello = (locale: string) => message(senderOf('https://smba.trafficmanager.net/teams/', { locale }), SECRET);

  it('tells the person what happened, what to do, and the number under which it is logged', async () => {
    const [card, ...others] = await shownAfter(hello('en-US'));
    expect(card && shownTexts(card)).to.deep.equal([
      'Something went wrong on my side',
      sayIn('en')('error.text', { errorId: '12345678' }),
    ]);
    expect(others).to.deep.equal([]);
    expect(JSON.parse(logged[0] ?? '')).to.include({
      msg: 'A turn failed',
      errorId: '12345678',
      activityType: 'message',
    });
  });

  it('shows the person nothing of the error, and logs nothing that the person wrote', async () => {
    expect(JSON.stringify(await shownAfter(hello('en-US')))).to.not.include('database');
    expect(logged.join('')).to.include('The database went away').and.not.include(SECRET);
  });

  const languages: [client: string, facts: Partial<TurnFacts> | undefined, lang: string][] = [
    ['fr-CA', undefined, 'fr'],
    ['pl-PL', undefined, 'en'],
    ['pt-BR', undefined, 'pt'],
    ['zh-CN', undefined, 'zh'],
    ['en-US', { locale: 'fr' }, 'fr'],
  ];
  for (const [client, facts, lang] of languages) {
    it(`speaks ${lang} to a ${client} client ${facts ? `who writes ${facts.locale}` : 'of whom no more is known'}`, async () => {
      const [card] = await shownAfter(hello(client), facts);
      expect(card?.card.lang).to.equal(lang);
    });
  }

  it('is silent where nobody waits for an answer, and logs all the same', async () => {
    expect(await shownAfter(installation(senderOf('https://smba.trafficmanager.net/teams/'), 'add'))).to.deep.equal([]);
    expect(logged).to.have.length(1);
  });
});
