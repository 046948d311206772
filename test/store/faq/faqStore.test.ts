import { expect } from 'chai';
import type { FaqVersion } from '../../../domain/faq/editing/faqEdit.ts';
import type { NewFaqVersion } from '../../../domain/faq/editing/faqStore.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { anEdit, newVersion } from '../../helpers/faqVersions.ts';
import { entry, TENANT } from '../../helpers/storedAnnouncements.ts';

onEachDatabase('FAQ store', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const add = (changes: Partial<NewFaqVersion> = {}, revision?: number) =>
    store.faq.add(newVersion(changes), entry('faq.publish', changes.entryId ?? 'own/bicycle'), revision);
  const added = async (changes: Partial<NewFaqVersion> = {}): Promise<FaqVersion> => {
    const version = await add(changes);
    if (version === 'conflict') throw new Error('The version was not kept');
    return version;
  };
  const decide = (number: number, state: 'published' | 'rejected', revision?: number) =>
    store.faq.decide({ number, state, by: 'lead', revision }, entry(`faq.${state}`));

  it('gives a version back as it came, with its number, and audits it by that number', async () => {
    const kept = await added({ restores: 3, ticketId: 'ticket-1' });
    expect(kept).to.deep.equal({
      ...newVersion({ restores: 3, ticketId: 'ticket-1' }),
      ...{ number: kept.number, decidedBy: undefined, decidedAt: undefined },
    });
    expect(await store.faq.byNumber(kept.number)).to.deep.equal(kept);
    const [audited] = await store.audit.list(TENANT, 9);
    expect(audited).to.deep.include({ action: 'faq.publish', subject: 'own/bicycle' });
    expect(audited?.details).to.deep.equal({ version: kept.number });
  });

  it('holds the newest published version of each entry, a deletion too, of one edition alone', async () => {
    const first = await added();
    const other = await added({ entryId: 'apples', edit: anEdit({ enroll: true }) });
    const deleted = await added({ base: first.number, edit: undefined });
    await added({ edition: 'second' });
    expect(await store.faq.published('first')).to.deep.equal([other, deleted]);
    expect(deleted.edit).to.equal(undefined);
    expect(await store.faq.history('first', 'own/bicycle')).to.deep.equal([deleted, first]);
  });

  it('refuses what is based on something older, and keeps and audits nothing of it', async () => {
    const first = await added();
    expect(await add()).to.equal('conflict');
    expect(await add({ base: first.number + 1 })).to.equal('conflict');
    expect(await add({ state: 'proposed' })).to.equal('conflict');
    expect(await store.faq.history('first', 'own/bicycle')).to.have.length(1);
    expect(await store.audit.list(TENANT, 9)).to.have.length(1);
  });

  it('lets one of two win who change the same entry at once', async () => {
    const results = await Promise.all([add(), add(), add()]);
    expect(results.filter((result) => result === 'conflict')).to.have.length(2);
    expect(await store.faq.published('first')).to.have.length(1);
  });

  it('publishes nothing that was checked against an older revision, but keeps proposals of it', async () => {
    const proposal = await added({ state: 'proposed', entryId: 'own/proposed' });
    expect(await add({}, 0)).to.include({ state: 'published' });
    const newest = await store.faq.revision('first');
    expect(await add({ entryId: 'own/late' }, 0)).to.equal('conflict');
    expect(await decide(proposal.number, 'published', 0)).to.equal('conflict');
    expect(await store.faq.revision('first')).to.equal(newest);
    expect(await add({ entryId: 'own/late', state: 'proposed' }, 0)).to.include({ state: 'proposed' });
    expect(await decide(proposal.number, 'published', newest)).to.include({ state: 'published' });
  });

  it('lets one of two win that were checked against the same revision, of whichever entries', async () => {
    const results = await Promise.all(['own/one', 'own/two', 'own/three'].map((entryId) => add({ entryId }, 0)));
    expect(results.filter((result) => result === 'conflict')).to.have.length(2);
  });

  it('raises the revision with each publication alone, in whatever order, and for each edition by itself', async () => {
    expect(await store.faq.revision('first')).to.equal(0);
    const proposal = await added({ state: 'proposed' });
    expect(await store.faq.revision('first')).to.equal(0);
    await added({ entryId: 'own/later' });
    const before = await store.faq.revision('first');
    await decide(proposal.number, 'published');
    expect(await store.faq.revision('first')).to.be.greaterThan(before);
    expect(await store.faq.revision('second')).to.equal(0);
  });

  it('publishes or rejects a proposal once, and tells who did and when', async () => {
    const proposal = await added({ state: 'proposed' });
    expect(await store.faq.proposed('first')).to.deep.equal([proposal]);
    const decided = await decide(proposal.number, 'published');
    const now = { state: 'published', decidedBy: 'lead', decidedAt: entry('').at };
    expect(decided).to.deep.equal({ ...proposal, ...now });
    expect(await store.faq.published('first')).to.deep.equal([decided]);
    expect(await store.faq.proposed('first')).to.deep.equal([]);
    expect(await decide(proposal.number, 'rejected')).to.equal('conflict');
    expect(await decide(proposal.number + 100, 'rejected')).to.equal('conflict');
    expect(await store.audit.list(TENANT, 9)).to.have.length(2);
  });

  it('does not publish a proposal over what was published meanwhile, but rejects it', async () => {
    const proposal = await added({ state: 'proposed' });
    const faster = await added();
    expect(await decide(proposal.number, 'published')).to.equal('conflict');
    expect(await store.faq.byNumber(proposal.number)).to.deep.equal(proposal);
    expect(await store.faq.published('first')).to.deep.equal([faster]);
    expect(await decide(proposal.number, 'rejected')).to.include({ state: 'rejected' });
  });

  it('finds the newest revision by its index', async () => {
    await database.rows(`insert into faq_versions (edition, entry_id, base, state, author, at, revision)
      select 'first', 'own/' || revision, 0, 'published', 'lead', now(), revision from generate_series(1, 1000) revision`);
    // The planner goes by what it counted last, and of a handful it would scan and sort them all.
    await database.rows('analyze faq_versions');
    const rows = await database.rows(
      `explain select revision from faq_versions where edition = 'first' and revision is not null order by revision desc limit 1`,
    );
    expect(JSON.stringify(rows)).to.include('faq_revisions');
  });
});
