import { expect } from 'chai';
import { helpDeskMailText } from '../../../bot/support/helpDeskMailText.ts';
import { LOCALES, readersTag } from '../../../domain/people/locale.ts';
import { shownTexts } from '../../helpers/cardContents.ts';
import { onEmbedded } from '../../helpers/database.ts';
import { describeInBrowser } from '../../helpers/describeInBrowser.ts';
import { ASKER_CHAT, ExpertHouse } from '../../helpers/expertHouse.ts';
import { ADDITION, TICKET } from '../../helpers/expertViews.ts';
import { pageDefects } from '../../helpers/pageDefects.ts';
import { ASKER, inChannel } from '../../helpers/storedTickets.ts';
import { sayIn } from '../../helpers/strings.ts';

const HELP_DESK = { kind: 'mail', address: 'help@contoso.com' } as const;
const ROLE = { channelId: undefined };
/** A mail is shown within the page of a mail program, which has landmarks of its own. */
const EXCEPT = ['landmark-one-main', 'region'];
const VIEW = {
  ...{ ticket: { ...TICKET, question: 'Is <b>this</b> & "that" free?' }, entries: [], additions: [ADDITION] },
  ...{ organization: 'Contoso', url: 'https://hup.contoso.com/tab/#/tickets/ticket-1' },
};

describe('helpDeskMailText', () => {
  for (const locale of LOCALES) {
    const mail = helpDeskMailText(VIEW, sayIn(locale));

    it(`tells in text and in HTML what is asked, what is known and where to answer, and not who asked (${locale})`, () => {
      for (const body of [mail.text, mail.html]) {
        for (const part of [ADDITION.text, VIEW.url, '12', '87', '2026', 'UTC', 'Contoso'])
          expect(body).to.include(part);
        expect(body).to.not.include(TICKET.asker?.personId).and.not.include('{{').and.not.include('**');
      }
      expect(mail.text).to.include(VIEW.ticket.question);
      expect(mail.html)
        .to.include('&lt;b&gt;this&lt;/b&gt; &amp;')
        .and.include(`<html lang="${readersTag(locale)}">`);
    });
  }

  it('tells of a message what it is', () => {
    const say = sayIn('en');
    const added = helpDeskMailText({ ...VIEW, message: ADDITION, additions: [] }, say).text;
    expect(added).to.include('The person who asked adds\nJe pars').and.not.include('Language:');
    const reminder = helpDeskMailText(
      { ...VIEW, message: { ...ADDITION, kind: 'reminder', text: '' }, additions: [] },
      say,
    );
    expect(reminder.text).to.include('Nobody has answered yet.').and.not.include('adds');
  });
});

describeInBrowser('the mail to the help desk as it is seen', (browser) => {
  it('can be read on a phone, in light and in dark', async () => {
    const { html } = helpDeskMailText(VIEW, sayIn('en'));
    expect(await pageDefects(browser(), html, { except: EXCEPT })).to.deep.equal([]);
  });
});

onEmbedded('tickets that a help desk gets', (database) => {
  let house: ExpertHouse;

  beforeEach(async () => {
    house = await ExpertHouse.open(database);
    house.destination = HELP_DESK;
    await house.store.roles.set(inChannel('Ada').person, ['expert'], {
      ...{ at: database.now, actor: ASKER, action: 'test', subject: 'ada' },
    });
  });

  afterEach(() => house.close());

  it('come as one mail each, under an id of their own, and what is added later as another', async () => {
    const { id } = await house.posted();
    await house.service.byAsker(ASKER, id, { kind: 'add', text: 'And my tablet?' }, 'n');
    await house.sync(id);
    const [message] = await house.store.tickets.messages(id);
    expect(house.mails.map(({ to, messageId }) => [to, messageId])).to.deep.equal([
      ['help@contoso.com', `<${id}@hup.contoso.com>`],
      ['help@contoso.com', `<${message?.id}@hup.contoso.com>`],
    ]);
    expect(house.mails[1]?.text).to.include('And my tablet?');
  });

  it('are answered in the console, and the answer comes into the asker’s chat', async () => {
    const { id } = await house.posted();
    await house.service.byExpert(inChannel('Ada', ROLE), id, { kind: 'reply', text: 'Yes.' }, 'n');
    await house.sync(id);
    const [answer] = house.shown(ASKER_CHAT);
    expect(answer && shownTexts(answer)).to.include('Yes.');
    expect(house.mails).to.have.length(1);
    expect(house.threads()).to.deep.equal([]);
  });

  it('are mailed again under the same id where a process dies before that is noted', async () => {
    const { id } = await house.asked();
    const { report } = house.posts;
    house.posts = { ...house.posts, report: () => Promise.reject(new Error('dead')), release: async () => {} };
    await house.sync(id).catch(() => undefined);
    house.posts = { ...house.store.ticketPosts, report };
    database.now = new Date(database.now.getTime() + 120_000);
    await house.sync(id);
    expect(new Set(house.mails.map(({ messageId }) => messageId)).size).to.equal(1);
    expect(house.mails).to.have.length(2);
  });

  it('are tried again where the mail server refuses the address', async () => {
    const { id } = await house.asked();
    house.mailOutcome = 'refused';
    expect(await house.sync(id).catch((error: unknown) => error)).to.have.property('code', 'refused');
    house.mailOutcome = 'sent';
    await house.sync(id);
    expect(house.mails).to.have.length(1);
  });
});
