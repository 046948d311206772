import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { searchFaq } from '../../../bot/features/searchFaq.ts';
import type { AdaptiveCard } from '../../../cards/adaptiveCard.ts';
import { execute } from '../../helpers/activities.ts';
import { buttonTitles, shownTexts } from '../../helpers/cardContents.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { UNDERSTAND } from '../../helpers/enrollmentTalk.ts';
import { runningApp } from '../../helpers/runningApp.ts';
import { sayIn } from '../../helpers/strings.ts';

const PARTS = {
  ...{ edition: EDITION, understand: UNDERSTAND, sayIn },
  ...{ contacts: { administrator: 'hup@contoso.com' }, appId: 'app-1' },
};

interface Results {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly {
    readonly content: AdaptiveCard;
    readonly preview: { readonly content: { readonly title: string; readonly text: string } };
  }[];
}

function search(query: unknown, locale = 'en-US'): Results {
  const value = { commandId: 'searchFaq', parameters: [{ name: 'query', value: query }] };
  const { status, body } = searchFaq({ activity: { locale, value } } as unknown as TurnContext, PARTS);
  expect(status).to.equal(200);
  return body.composeExtension;
}

describe('searchFaq', () => {
  it('gives what is understood first, as a card for any chat: with its source, the way to the bot, and no button that nobody hears', () => {
    const [first] = search('In which countries is HUP available?').attachments ?? [];
    const title = EDITION.entries.get('markets')?.text.en.question;
    expect(first?.preview.content.title).to.equal(title);
    expect(first?.preview.content.text).to.match(/^[^*[\]]{20,120}$/);
    const card = first?.content ?? expect.fail();
    expect(shownTexts({ card, summary: '' }).join('\n'))
      .to.contain(title)
      .and.contain('August 28, 2020');
    expect(buttonTitles({ card, summary: '' })).to.deep.equal([sayIn('en')('button.openChat')]);
    expect(JSON.stringify(card)).to.not.contain('Action.Submit');
  });

  it('answers in the language of the words, and before any in that of Teams', () => {
    const asked = search('Dans quels pays HUP est-il proposé ?').attachments ?? [];
    expect(asked[0]?.preview.content.title).to.equal(EDITION.entries.get('markets')?.text.fr.question);
    const [first] = search('', 'de-DE').attachments ?? [];
    const titles = [...EDITION.entries.values()].map(({ text }) => text.de.question);
    expect(titles).to.include(first?.preview.content.title);
  });

  it('says what to do where nothing fits, whatever was sent as words', () => {
    expect(search('qwertyuiop asdfgh')).to.deep.equal({ type: 'message', text: sayIn('en')('search.nothing') });
    expect(search({ a: 1 }).type).to.equal('result');
    expect(search(`countries ${'x'.repeat(100_000)}`).type).to.be.oneOf(['result', 'message']);
  });

  it('refuses what is no search', () => {
    const refused = [
      undefined,
      'x',
      {},
      { commandId: 'other', parameters: [] },
      { commandId: 'searchFaq', parameters: 5 },
    ];
    for (const value of refused)
      expect(searchFaq({ activity: { locale: 'en', value } } as unknown as TurnContext, PARTS).status).to.equal(400);
  });

  describe('in the bot', () => {
    const app = runningApp({}, 'test');

    it('remembers nothing of the chat from which somebody searches', async () => {
      const chat = app().chat();
      const invoke = { name: 'composeExtension/query', value: { commandId: 'searchFaq', parameters: [] } };
      const { status } = await chat.post({ ...execute(chat.sender, {}), ...invoke });
      expect(status).to.equal(200);
      expect(await app().stopAndRead('select * from personal_chats', 'select * from insight_events')).to.deep.equal([
        [],
        [],
      ]);
    });
  });
});
