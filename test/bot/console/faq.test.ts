import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { API_ROOT, PATHS } from '../../../bot/console/contract/paths.ts';
import { CONSOLE_APP_ID, consoleHouse, PEOPLE, type PersonName } from '../../helpers/consoleHouse.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { CLEAN } from '../../helpers/faqDesk.ts';
import { anEdit, aVersion } from '../../helpers/faqVersions.ts';

const OWN = 'own/bicycle';

describe('the FAQ in the console', () => {
  const house = consoleHouse();

  beforeEach(() => {
    const { faq } = house();
    faq.versions.length = 0;
    Object.assign(faq, { outcome: undefined, found: CLEAN, approvalRequired: false });
    house().now = new Date(house().now.getTime() + 60_000);
  });

  const call = (method: string, path: string, body?: unknown, who: PersonName = 'expert') =>
    house().call(who, method, path, body);
  const entry = (id: string) => call('GET', `${PATHS.faqEntry}?entry=${encodeURIComponent(id)}`);
  const change = (part: object = {}) => call('POST', PATHS.faqVersions, { entryId: OWN, base: 0, ...part });
  function keep(entryId: string, part: Parameters<typeof aVersion>[1] = {}): void {
    const { versions } = house().faq;
    versions.push(aVersion(versions.length + 1, { edition: EDITION.edition, entryId, ...part }));
  }

  it('is closed to everybody but experts and support leads', async () => {
    for (const who of ['author', 'approver', 'administrator'] as const) {
      for (const path of [PATHS.faqEntries, `${PATHS.faqEntry}?entry=markets`, PATHS.faqExport])
        expect((await call('GET', path, undefined, who)).json.refusal, who).to.equal('console.refusal.forbidden');
      expect((await call('POST', PATHS.faqVersions, {}, who)).status).to.equal(403);
    }
    expect((await call('GET', PATHS.faqEntries, undefined, 'employee')).json.refusal).to.equal(
      'console.refusal.no-role',
    );
    expect((await call('GET', PATHS.faqEntries, undefined, 'supportLead')).status).to.equal(200);
  });

  it('lists what can be answered: as the files say, changed, added, deleted, and what is missing', async () => {
    keep(OWN);
    keep('own/gone');
    keep('own/gone', { edit: undefined });
    keep('own/lost', { edit: undefined });
    keep('markets', { edit: anEdit({ texts: { fr: { question: 'Où ?', answer: 'Partout.' } } }) });
    keep('what-is-hup', { edit: undefined });
    keep('purchase-steps', { state: 'proposed' });
    const { status, json } = await call('GET', `${PATHS.faqEntries}?language=fr`);
    expect(status).to.equal(200);
    // biome-ignore lint/suspicious/noExplicitAny: read from JSON
    const byId = new Map<string, any>(json.entries.map((each: { id: string }) => [each.id, each]));
    expect(byId.size).to.equal(EDITION.entries.size + 3);
    expect(byId.get(OWN)).to.deep.include({ origin: 'own', question: 'Where do I park my bicycle?' });
    expect(byId.get(OWN).missing).to.deep.equal(['fr', 'de', 'es', 'pt', 'it', 'nl', 'ja', 'zh-Hans']);
    expect(byId.get('own/gone')).to.include({ origin: 'deleted', question: 'Where do I park my bicycle?' });
    expect(byId.get('own/lost')).to.include({ origin: 'deleted', question: 'own/lost' });
    expect(byId.get('markets')).to.deep.include({ origin: 'edited', question: 'Où ?', missing: [] });
    expect(byId.get('what-is-hup').origin).to.equal('deleted');
    expect(byId.get('purchase-steps').origin).to.equal('edition');
    expect(json.proposed.map((each: { entryId: string }) => each.entryId)).to.deep.equal(['purchase-steps']);
    expect(json.approvalRequired).to.equal(false);
  });

  it('gives an entry to be edited, whole, and what the files say of it', async () => {
    keep('markets', {
      edit: anEdit({ texts: { fr: { question: 'Où ?', answer: 'Partout.' } }, variants: { fr: ['où ça'] } }),
    });
    const { json } = await entry('markets');
    expect(json).to.include({ entryId: 'markets', base: 1 });
    expect(json.edit.texts.fr).to.deep.equal({ question: 'Où ?', answer: 'Partout.' });
    expect(json.edit.texts.de.question).to.equal(EDITION.entries.get('markets')?.text.de.question);
    expect(json.edit.variants.fr).to.deep.equal(['où ça']);
    expect(json.edit.variants.en).to.deep.equal(house().faq.variantsOf('markets').en);
    expect(json.edition.texts.fr.question).to.equal(EDITION.entries.get('markets')?.text.fr.question);
    const untouched = (await entry('what-is-hup')).json;
    expect(untouched.base).to.equal(0);
    expect(untouched.edit).to.deep.equal(untouched.edition);
    expect((await entry('own/nothing')).json.refusal).to.equal('console.refusal.unknown');
    expect((await entry('no id')).json).to.deep.include({ details: { field: 'entry' } });
  });

  it('keeps every entry of the files as the contract lets it be sent back', async () => {
    for (const id of EDITION.entries.keys()) {
      const { json } = await entry(id);
      const { status, json: answer } = await call('POST', PATHS.faqCheck, { entryId: id, edit: json.edit });
      expect(status, `${id} ${JSON.stringify(answer)}`).to.equal(200);
      house().now = new Date(house().now.getTime() + 60_000);
    }
  }).timeout(30_000);

  it('shows the very card, in a language without a text too', async () => {
    const edit = anEdit({ related: ['markets'], enroll: true });
    const { status, json } = await call('POST', PATHS.faqPreview, { entryId: OWN, edit, locale: 'de' });
    expect(status).to.equal(200);
    expect(json).to.include({ summary: 'Where do I park my bicycle?', size: JSON.stringify(json.card).length * 2 });
    const card = JSON.stringify(json.card);
    expect(json.card).to.include({ type: 'AdaptiveCard', lang: 'de' });
    expect(card).to.include('Behind the **canteen**.').and.include(EDITION.entries.get('markets')?.text.de.question);
    const administrators = { ...edit, audience: 'administrator' };
    const other = await call('POST', PATHS.faqPreview, { entryId: 'markets', edit: administrators, locale: 'en' });
    expect(JSON.stringify(other.json.card)).to.include('Ada').and.include('Microsoft Home Use Program FAQ');
    expect((await call('POST', PATHS.faqPreview, { entryId: 'nothing', edit, locale: 'en' })).status).to.equal(404);
  });

  it('publishes or proposes, and says who may decide', async () => {
    const published = await change({ edit: anEdit() });
    expect([published.status, published.json.kind]).to.deep.equal([201, 'published']);
    expect(published.json.version).to.include({
      number: 1,
      author: PEOPLE.expert,
      state: 'published',
      mayDecide: false,
    });
    house().faq.approvalRequired = true;
    expect((await change({ base: 1, edit: anEdit({ enroll: true }) })).json.kind).to.equal('proposed');
    const history = async (who: PersonName) =>
      (await call('GET', `${PATHS.faqHistory}?entry=${encodeURIComponent(OWN)}`, undefined, who)).json.versions;
    expect((await history('expert')).map((each: { number: number }) => each.number)).to.deep.equal([2, 1]);
    expect((await history('expert'))[0].mayDecide).to.equal(false);
    expect((await history('supportLead'))[0].mayDecide).to.equal(true);
    const own = await call('POST', PATHS.faqDecision('2'), { decision: 'published' });
    expect([own.status, own.json.refusal]).to.deep.equal([403, 'console.refusal.own-change']);
    const decided = await call('POST', PATHS.faqDecision('2'), { decision: 'rejected' }, 'supportLead');
    expect([decided.status, decided.json.kind]).to.deep.equal([200, 'rejected']);
    expect(decided.json.version.decidedBy).to.equal(PEOPLE.supportLead);
    for (const number of ['99', '0', 'x', '99999999999999'])
      expect((await call('POST', PATHS.faqDecision(number), { decision: 'rejected' })).status, number).to.equal(404);
  });

  it('says why a change came to nothing, with the check where it would do harm', async () => {
    const lost = [{ text: 'where', locale: 'en' as const, expected: 'markets', instead: OWN }];
    house().faq.found = { ...CLEAN, lost, isBelowFloor: true };
    house().faq.outcome = 'refused';
    const refused = await change({ edit: anEdit() });
    expect([refused.status, refused.json.refusal]).to.deep.equal([422, 'console.refusal.faq-refused']);
    expect(refused.json.check).to.deep.include({ lost, isBelowFloor: true });
    const expected = { conflict: 409, forbidden: 403, unknown: 404, 'own-change': 403, 'not-now': 409 } as const;
    for (const kind of Object.keys(expected) as (keyof typeof expected)[]) {
      house().faq.outcome = kind;
      const { status, json } = await change({ edit: anEdit() });
      expect([status, json.refusal]).to.deep.equal([expected[kind], `console.refusal.${kind}`]);
    }
    const checked = await call('POST', PATHS.faqCheck, { entryId: OWN });
    expect(checked.json).to.deep.include({ lost, isBelowFloor: true });
  });

  it('takes a change of nine long languages, and none that is longer', async () => {
    const long = Object.fromEntries(['en', 'fr', 'ja'].map((name) => [name, Array(100).fill('あ'.repeat(280))]));
    expect((await change({ edit: { ...anEdit(), variants: long } })).status).to.equal(201);
    const many = { ...anEdit(), variants: { en: Array(5_000).fill('a'.repeat(290)) } };
    expect((await change({ edit: many })).json.refusal).to.equal('console.refusal.too-large');
  });

  it('gives the changes as a file to save, and notes who took it', async () => {
    keep(OWN);
    const token = await house().entra.token(CONSOLE_APP_ID, PEOPLE.expert);
    const response = await fetch(`${house().url}${API_ROOT}/${PATHS.faqExport}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(response.headers.get('Content-Type')).to.equal('application/zip');
    expect(response.headers.get('Content-Disposition')).to.include('faq-changes.zip');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(files).to.have.property(`editions/${EDITION.edition}/en.yaml`);
    const [noted] = house().faq.audited;
    expect([noted?.action, noted?.actor.personId]).to.deep.equal(['faq.download', PEOPLE.expert]);
  });
});
