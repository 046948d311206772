import { expect } from 'chai';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import { NO_ANNOUNCEMENT } from '../../../bot/console/previewCard.ts';
import { TENANT } from '../../helpers/activities.ts';
import { CONSOLE_DRAFT, consoleHouse, PEOPLE } from '../../helpers/consoleHouse.ts';

describe('seeing an announcement before others do', () => {
  const house = consoleHouse();
  let id: string;

  before(async () => {
    const unfinished = { title: '', body: '', buttons: [] };
    const draft = { ...CONSOLE_DRAFT, texts: { ...CONSOLE_DRAFT.texts, fr: unfinished } };
    id = (await house().call('author', 'POST', PATHS.announcements, draft)).json.id;
  });

  beforeEach(() => {
    house().tests.length = 0;
    house().testResult = 'sent';
    house().now = new Date(house().now.getTime() + 60_000);
  });

  const preview = (text: object) => house().call('author', 'POST', PATHS.preview, { text, locale: 'de' });
  const test = (locale: string) => house().call('author', 'POST', PATHS.test(id), { locale });

  it('shows the very card, its notification, and its size as Teams counts it', async () => {
    const { status, json } = await preview(CONSOLE_DRAFT.texts.de);
    expect(status).to.equal(200);
    expect(json).to.include({ summary: CONSOLE_DRAFT.texts.de.title, size: JSON.stringify(json.card).length * 2 });
    expect(json.problems).to.deep.equal([]);
    expect(json.card).to.include({ type: 'AdaptiveCard', lang: 'de' });
    expect(JSON.stringify(json.card)).to.include('Mehr dazu hier.');
  });

  it('shows what is unfinished, and what is wrong with it', async () => {
    const { status, json } = await preview({
      ...{ title: '', body: '<b>x</b>', buttons: [{ title: 'Old', action: { kind: 'link', linkId: 'hup-material' } }] },
    });
    expect(status).to.equal(200);
    expect(json.problems).to.deep.equal([
      ...['console.problem.no-title', 'console.problem.body-html', 'console.problem.dead-link'],
    ]);
  });

  it('is sent to oneself, and to nobody else', async () => {
    const { status } = await test('de');
    expect(status).to.equal(204);
    // Of no announcement: what is clicked in a test is not counted.
    const shown = { announcementId: NO_ANNOUNCEMENT, text: CONSOLE_DRAFT.texts.de, locale: 'de', expiresAt: undefined };
    expect(house().tests).to.deep.equal([{ to: { tenantId: TENANT, personId: PEOPLE.author }, shown }]);
    const other = await house().call('author', 'POST', PATHS.test(id), { locale: 'de', to: PEOPLE.employee });
    expect([other.status, other.json.details.field]).to.deep.equal([400, 'to']);
  });

  it('is not sent where it has no text, or one that nobody could be sent', async () => {
    const missing = await test('it');
    expect([missing.status, missing.json.refusal]).to.deep.equal([422, 'console.refusal.no-text']);
    const unfinished = await test('fr');
    expect([unfinished.status, unfinished.json.problems[0]]).to.deep.equal([
      ...[422, { key: 'console.problem.no-title', locale: 'fr' }],
    ]);
    expect(house().tests).to.deep.equal([]);
  });

  it('says so where one has no chat, or Teams does not take it', async () => {
    house().testResult = 'no-chat';
    const chatless = await test('en');
    expect([chatless.status, chatless.json.refusal]).to.deep.equal([409, 'console.refusal.no-chat']);
    house().testResult = 'not-delivered';
    const lost = await test('en');
    expect([lost.status, lost.json.refusal]).to.deep.equal([502, 'console.refusal.not-delivered']);
  });

  it('is sent ten times a minute at most', async () => {
    for (let sent = 0; sent < 10; sent += 1) expect((await test('en')).status).to.equal(204);
    const refused = await test('en');
    expect([refused.status, refused.json.refusal]).to.deep.equal([429, 'console.refusal.too-many-tests']);
    expect(refused.headers.get('Retry-After')).to.equal('60');
    expect(house().tests).to.have.length(10);
  });
});
