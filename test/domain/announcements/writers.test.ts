import { expect } from 'chai';
import type { AnnouncementStep } from '../../../domain/announcements/announcementDeeds.ts';
import { AnnouncementHouse, DRAFT, person, textOf } from '../../helpers/announcementHouse.ts';

describe('Announcements written by several', () => {
  let house: AnnouncementHouse;
  const step = (who: string, name: AnnouncementStep) =>
    house.service.step(person(who), 'a-1', { step: name, version: house.kept.get('a-1')?.version ?? 0 });
  const byBoth = { ...DRAFT, texts: { en: textOf({ title: 'By both' }) }, expiresAt: undefined };
  const save = (who: string, draft = byBoth) =>
    house.service.change(person(who), 'a-1', house.kept.get('a-1')?.version ?? 0, draft);

  beforeEach(() => {
    house = new AnnouncementHouse();
  });

  it('are not approved by a hand that wrote some of them, whoever saved them since', async () => {
    house.put('draft');
    await save('both');
    await save('second-author');
    await step('second-author', 'submit');
    expect(await step('both', 'approve')).to.have.property('kind', 'own-announcement');
    expect(await step('approver', 'approve')).to.have.property('kind', 'done');
  });

  it('are approved by whoever saved them and changed no word, once another hand was the last', async () => {
    house.put('draft', byBoth);
    await save('both', { ...byBoth, audience: { ...DRAFT.audience, markets: ['FR'] } as never });
    await save('second-author');
    await step('author', 'submit');
    expect(await step('both', 'approve')).to.have.property('kind', 'done');
  });

  it('are not approved as a duplicate by a hand that wrote what was duplicated', async () => {
    house.put('sent', { createdBy: 'author', editedBy: 'author', writers: ['both'] });
    const copy = await house.service.duplicate(person('second-author'), 'a-1');
    const { id } = 'announcement' in copy ? copy.announcement : expect.fail(copy.kind);
    await house.service.step(person('second-author'), id, { step: 'submit', version: 1 });
    const approved = await house.service.step(person('both'), id, { step: 'approve', version: 2 });
    expect(approved).to.have.property('kind', 'own-announcement');
    expect(house.kept.get(id)?.writers).to.deep.equal(['author', 'both']);
  });
});
