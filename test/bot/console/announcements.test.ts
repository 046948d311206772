import { expect } from 'chai';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import { TENANT } from '../../helpers/activities.ts';
import { CONSOLE_DRAFT, consoleHouse, PEOPLE, type PersonName } from '../../helpers/consoleHouse.ts';
import { chat, newAnnouncement } from '../../helpers/storedAnnouncements.ts';

describe('announcements over HTTP', () => {
  const house = consoleHouse({ env: { ANNOUNCEMENT_CONFIRM_ABOVE: '1' } });

  async function created(draft: object = CONSOLE_DRAFT): Promise<string> {
    const { status, json } = await house().call('author', 'POST', PATHS.announcements, draft);
    expect(status).to.equal(201);
    return json.id;
  }

  async function step(who: PersonName, id: string, body: object) {
    const { status, json } = await house().call(who, 'POST', PATHS.steps(id), body);
    return { status, ...json };
  }

  it('one is written, approved by a second person, scheduled by typing the head-count, and taken back', async () => {
    for (const who of [1, 2])
      await house().store.people.remember({ ...chat(who), person: { tenantId: TENANT, personId: `p-${who}` } });
    const id = await created();
    expect(await step('author', id, { step: 'submit', version: 1 })).to.include({
      status: 200,
      state: 'in-review',
      version: 2,
    });
    const read = (await house().call('approver', 'GET', PATHS.announcement(id))).json;
    expect(read.steps).to.deep.equal(['approve', 'send-back']);
    expect(read).to.deep.include({ draft: CONSOLE_DRAFT, createdBy: PEOPLE.author, problems: [], amendments: [] });
    expect(await step('author', id, { step: 'approve', version: 2 })).to.include({
      status: 403,
      refusal: 'console.refusal.forbidden',
    });
    expect(await step('approver', id, { step: 'approve', version: 2 })).to.include({
      status: 200,
      approvedBy: PEOPLE.approver,
    });
    const schedule = { step: 'schedule', version: 3 };
    expect(await step('author', id, schedule)).to.deep.equal({
      ...{ status: 422, refusal: 'console.refusal.head-count-needed', details: { headCount: 2 } },
    });
    expect(await step('author', id, { ...schedule, headCount: 3 })).to.include({
      refusal: 'console.refusal.head-count-differs',
    });
    const past = { ...schedule, headCount: 2, sendAt: '2026-11-01T09:00:00+01:00' };
    expect(await step('author', id, past)).to.include({ status: 422, refusal: 'console.refusal.moment-past' });
    const scheduled = await step('author', id, { ...schedule, headCount: 2 });
    expect(scheduled).to.include({ status: 200, state: 'scheduled', sendAt: '2026-11-23T09:01:00.000Z' });
    expect(await step('author', id, { step: 'undo', version: 4 })).to.include({ status: 200, state: 'approved' });
  });

  it('whoever writes and approves does not approve what they wrote themselves', async () => {
    const person = { tenantId: TENANT, personId: PEOPLE.secondAuthor };
    const entry = { at: house().now, actor: person, action: 'role.set', subject: person.personId };
    await house().store.roles.set(person, ['author', 'approver'], entry);
    const { json } = await house().call('secondAuthor', 'POST', PATHS.announcements, CONSOLE_DRAFT);
    await step('secondAuthor', json.id, { step: 'submit', version: 1 });
    const refused = await step('secondAuthor', json.id, { step: 'approve', version: 2 });
    expect(refused).to.deep.equal({ status: 403, refusal: 'console.refusal.own-announcement' });
  });

  it('of two who edit at once, the second is told that the first was faster', async () => {
    const id = await created();
    const edits = await Promise.all(
      (['author', 'secondAuthor'] as const).map((who) =>
        house().call(who, 'PUT', PATHS.announcement(id), {
          version: 1,
          draft: { ...CONSOLE_DRAFT, fallbackLocale: 'de' },
        }),
      ),
    );
    expect(edits.map(({ status }) => status).toSorted()).to.deep.equal([200, 409]);
    const loser = edits.find(({ status }) => status === 409)?.json;
    expect(loser).to.deep.equal({ refusal: 'console.refusal.conflict', details: { version: 2, state: 'draft' } });
    const late = await house().call('author', 'DELETE', `${PATHS.announcement(id)}?version=1`);
    expect(late.status).to.equal(409);
  });

  it('a draft with something wrong is saved, and not submitted; each problem is named', async () => {
    const text = {
      title: '',
      body: '# No heading',
      buttons: [{ title: 'Go', action: { kind: 'link', linkId: 'nowhere' } }],
    };
    const id = await created({ ...CONSOLE_DRAFT, texts: { en: text } });
    const problems = ['no-title', 'body-heading', 'unknown-link'].map((name) => ({
      key: `console.problem.${name}`,
      locale: 'en',
    }));
    const read = (await house().call('author', 'GET', PATHS.announcement(id))).json;
    expect(read.problems).to.deep.equal(problems);
    const submitted = await step('author', id, { step: 'submit', version: 1 });
    expect(submitted).to.deep.equal({ status: 422, refusal: 'console.refusal.problems', problems });
  });

  it('a draft is duplicated and deleted', async () => {
    const id = await created();
    const copy = await house().call('secondAuthor', 'POST', PATHS.duplicate(id));
    expect([copy.status, copy.json.draft.texts]).to.deep.equal([201, CONSOLE_DRAFT.texts]);
    const removed = await house().call('author', 'DELETE', `${PATHS.announcement(id)}?version=1`);
    expect([removed.status, removed.text]).to.deep.equal([204, '']);
    const gone = await house().call('author', 'GET', PATHS.announcement(id));
    expect([gone.status, gone.json]).to.deep.equal([404, { refusal: 'console.refusal.unknown' }]);
  });

  it('what is not sent is neither sent again, nor corrected or recalled', async () => {
    const id = await created();
    for (const [path, body] of [
      [PATHS.resend(id), { version: 1, states: ['unreachable'] }],
      [PATHS.amendments(id), { kind: 'recall', version: 1 }],
    ] as const) {
      const { status, json } = await house().call('author', 'POST', path, body);
      expect([status, json.refusal]).to.deep.equal([409, 'console.refusal.not-now']);
    }
  });

  it('are listed page by page, the newest first, those of other tenants never', async () => {
    const start = house().now;
    const ids: string[] = [];
    for (let count = 0; count < 51; count += 1) {
      house().now = new Date(start.getTime() + (count + 1) * 1_000);
      ids.unshift(await created());
    }
    const first = (await house().call('approver', 'GET', PATHS.announcements)).json;
    expect(first.announcements.map(({ id }: { id: string }) => id)).to.deep.equal(ids.slice(0, 50));
    expect(first.announcements[0]).to.include({ state: 'draft', version: 1, title: CONSOLE_DRAFT.texts.en.title });
    const second = (await house().call('approver', 'GET', `${PATHS.announcements}?before=${first.next}`)).json;
    expect(second.announcements[0].id).to.equal(ids[50]);
    const other = newAnnouncement({ id: 'of-others', tenantId: 'others' });
    const entry = {
      at: start,
      actor: { tenantId: 'others', personId: 'x' },
      action: 'announcement.create',
      subject: 'of-others',
    };
    await house().store.announcements.create(other, entry);
    expect((await house().call('author', 'GET', PATHS.announcement('of-others'))).status).to.equal(404);
    expect((await house().call('author', 'GET', PATHS.csv('of-others'))).status).to.equal(404);
    expect((await house().call('author', 'GET', PATHS.notReached('of-others'))).status).to.equal(404);
  });

  it('an audience is counted in a dry run', async () => {
    const { status, json } = await house().call('author', 'POST', PATHS.audience, CONSOLE_DRAFT.audience);
    expect(status).to.equal(200);
    expect(json).to.deep.equal({ total: 2, reachable: 2, skipped: {}, byLocale: { en: 2 } });
  });
});
