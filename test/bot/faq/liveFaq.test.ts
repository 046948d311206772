import { expect } from 'chai';
import type { LiveFaqParts } from '../../../bot/faq/liveFaqParts.ts';
import type { FaqVersion } from '../../../domain/faq/editing/faqEdit.ts';
import type { LearnedIntents } from '../../../domain/faq/intentModel.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { anEdit, aVersion, newVersion } from '../../helpers/faqVersions.ts';
import { liveFaqOn, liveFaqParts } from '../../helpers/liveFaqs.ts';
import { entry } from '../../helpers/storedAnnouncements.ts';

const BICYCLE = 'own/bicycle';
const QUESTION = 'Where do I park my bicycle?';
const ENGLISH = { locale: 'en' };

onEachDatabase('live FAQ', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  it('answers what another instance published, at the next turn and within a second', async () => {
    const [here, there] = [liveFaqOn(store.faq), liveFaqOn((await database.openStore()).faq)];
    await there.refresh();
    expect(there.understand(QUESTION, ENGLISH).kind).to.equal('out-of-scope');
    const version = await store.faq.add(newVersion(), entry('faq.publish'));
    const published = performance.now();
    await Promise.all([here.refresh(), there.refresh()]);
    for (const live of [here, there]) {
      expect(live.understand(QUESTION, ENGLISH)).to.deep.include({ kind: 'answer', confidence: 0.98 });
      expect(live.understand('Bike PARKING?', ENGLISH)).to.deep.include({ kind: 'answer' });
      expect(live.edition.entries.get(BICYCLE)?.text.en.question).to.equal(QUESTION);
      expect(live.versionOf(BICYCLE)).to.equal(version === 'conflict' ? -1 : version.number);
    }
    expect(performance.now() - published).to.be.lessThan(1_000);
  });
});

describe('LiveFaq', () => {
  /** A store that a test fills by hand, and how often its versions were read. */
  function bookOf(...versions: FaqVersion[]) {
    const book = { versions, reads: 0, fails: false };
    const store: LiveFaqParts['store'] = {
      revision: async () => {
        if (book.fails) throw new Error('The database is away');
        return book.versions.length;
      },
      published: async () => {
        book.reads += 1;
        return book.versions;
      },
    };
    return { book, store };
  }

  it('reads the changes once for all turns that begin at once, and not again while nothing changes', async () => {
    const { book, store } = bookOf(aVersion(1));
    const live = liveFaqOn(store);
    await Promise.all([live.refresh(), live.refresh(), live.refresh()]);
    await live.refresh();
    expect(book.reads).to.equal(1);
  });

  it('forgets the words of an entry that was deleted, and takes its label from what was learned', async () => {
    const { book, store } = bookOf(aVersion(1));
    const live = liveFaqOn(store);
    await live.refresh();
    book.versions = [aVersion(1), aVersion(2, { entryId: 'apples', edit: undefined })];
    await live.refresh();
    const read = live.understand('What are apples?', ENGLISH);
    expect('ids' in read ? read.ids : []).to.not.include('apples');
    expect(live.versionOf('apples')).to.equal(2);
  });

  it('goes back to the edition’s own words when a change is taken back', async () => {
    const edit = anEdit({ texts: { en: { question: 'Pomes?', answer: 'Fruit.' } }, variants: {} });
    const { book, store } = bookOf(aVersion(1, { entryId: 'apples', edit }));
    const live = liveFaqOn(store);
    await live.refresh();
    expect(live.understand('pomes', ENGLISH)).to.deep.include({ kind: 'answer' });
    book.versions = [aVersion(2, { entryId: 'apples', edit: { ...edit, texts: {} } }), aVersion(3)];
    await live.refresh();
    expect(live.understand('What are apples?', ENGLISH)).to.deep.include({ kind: 'answer', confidence: 0.98 });
    expect(live.edition.entries.get('apples')?.edited).to.equal(undefined);
  });

  it('lets no turn wait for the learning for longer than it may, and knows the new words meanwhile', async () => {
    const parts = liveFaqParts();
    let finish: (learned: LearnedIntents) => void = () => undefined;
    const learner = { learn: () => new Promise<LearnedIntents>((resolve) => (finish = resolve)) };
    const live = liveFaqOn(bookOf(aVersion(1)).store, { ...parts, learner, patienceMs: 30 });
    const began = performance.now();
    await Promise.all([live.refresh(), live.refresh()]);
    await live.refresh();
    expect(performance.now() - began).to.be.within(20, 500);
    expect(live.understand(QUESTION, ENGLISH)).to.deep.include({ kind: 'answer' });
    finish(await parts.learner.learn({ locale: 'en', examples: [{ text: 'a b', label: 'apples' }] }));
  });

  it('learns at a later turn what could not be learned at once', async () => {
    const parts = liveFaqParts();
    let tries = 0;
    const learner: LiveFaqParts['learner'] = {
      learn: (...given) => {
        tries += 1;
        return tries > 1 ? parts.learner.learn(...given) : Promise.reject(new Error('The thread is dead'));
      },
    };
    const live = liveFaqOn(bookOf(aVersion(1)).store, { learner, retryAfterMs: 0 });
    for (let turn = 1; turn <= 3; turn += 1) await live.refresh();
    expect(tries).to.equal(2);
  });

  it('answers on from what it knows where the changes cannot be read or learned', async () => {
    const { book, store } = bookOf(aVersion(1));
    const learner = { learn: () => Promise.reject(new Error('The thread is dead')) };
    const live = liveFaqOn(store, { learner });
    await live.refresh();
    book.fails = true;
    await live.refresh();
    expect(live.understand(QUESTION, ENGLISH)).to.deep.include({ kind: 'answer' });
  });
});
