import { expect } from 'chai';
import { pino } from 'pino';
import { createFaqEditing } from '../../../../bot/faq/faqEditing.ts';
import type { FaqEdit } from '../../../../domain/faq/editing/faqEdit.ts';
import type { FaqCheck } from '../../../../domain/faq/editing/faqOutcome.ts';
import { createLearnerHere } from '../../../../domain/faq/editing/learnHere.ts';
import { inEachLocale } from '../../../../domain/people/inEachLocale.ts';
import { createSay } from '../../../../domain/strings.ts';
import { loadContent } from '../../../../store/content/loadContent.ts';
import { editionIn } from '../../../helpers/editionIn.ts';
import { anEdit, newVersion } from '../../../helpers/faqVersions.ts';
import { memoryFaqStore } from '../../../helpers/memoryFaqStore.ts';
import { entry } from '../../../helpers/storedAnnouncements.ts';

const EXPERT = { tenantId: 'tenant-1', personId: 'expert' };
const NOW = new Date('2026-11-22T10:00:00Z');
const OWN = 'own/bicycle';

describe('checking a change of the FAQ on the shipped content', function () {
  this.timeout(120_000);
  const content = loadContent(new URL('../../../../content/', import.meta.url));
  const edition = editionIn(content.editions, 'hup-2020-08');
  const says = inEachLocale((locale) => createSay(locale, content.strings[locale]));
  const faq = memoryFaqStore();
  /** Entries that buttons of announcements name. */
  const announced = new Set<string>();
  const { service, live, variantsOf } = createFaqEditing({
    ...{ content, edition, settings: { faqApproval: false }, clock: () => NOW, organization: 'Contoso' },
    store: {
      faq,
      roles: { rolesOf: async () => new Set(['expert'] as const) },
      announcements: { entriesAsked: async (since) => (since < NOW ? announced : new Set()) },
      questions: {
        newest: async () => [
          { maskedText: 'where is the shed for bicycles', locale: 'nl' as const, askedAt: NOW },
          { maskedText: 'waar is de fietsenstalling', locale: 'nl' as const, askedAt: NOW },
        ],
      },
    },
    sayIn: (locale) => says[locale],
    learner: createLearnerHere({ ...content, program: edition }),
    log: pino({ level: 'silent' }),
  });
  const check = async (entryId: string, edit: FaqEdit | undefined): Promise<FaqCheck> => {
    const found = await service.check(EXPERT, entryId, edit);
    if (found === 'forbidden') throw new Error('The expert may check');
    return found;
  };
  const DUTCH = {
    texts: { nl: { question: 'Waar is de fietsenstalling van het kantoor?', answer: 'Achter de kantine.' } },
    variants: { nl: ['waar kan ik mijn fiets stallen', 'is er een fietsenstalling', 'fiets parkeren'] },
    writtenIn: 'nl',
  } as const;

  it('finds no harm in an entry about something else, and what it wins; only its language is asked', async () => {
    const found = await check(OWN, anEdit(DUTCH));
    expect(found).to.deep.include({ problems: [], duplicates: [], lost: [], isBelowFloor: false });
    expect(found.won).to.deep.equal([{ text: 'waar is de fietsenstalling', locale: 'nl' }]);
    expect(found.figures.map(({ locale }) => locale)).to.deep.equal(['nl']);
  });

  it('refuses an entry that takes questions from others, names them, and publishes nothing', async () => {
    const theirs = content.questions.nl.filter(({ wanted }) => edition.entries.has(wanted[0] ?? '')).slice(0, 12);
    const greedy = anEdit({ ...DUTCH, variants: { nl: theirs.map(({ text }) => text) } });
    const outcome = await service.change(EXPERT, { entryId: OWN, base: 0, edit: greedy });
    const found = outcome.kind === 'refused' ? outcome.check : undefined;
    expect(found?.isBelowFloor).to.equal(true);
    expect(found?.lost).to.have.deep.members(
      theirs.map(({ text, wanted }) => ({ text, locale: 'nl', expected: wanted[0], instead: OWN })),
    );
    expect(found?.figures[0]?.helped).to.be.lessThan(found?.figures[0]?.floor.helped ?? 0);
    expect(await faq.published('hup-2020-08')).to.deep.equal([]);
  });

  it('names entries that say nearly the same', async () => {
    const title = edition.entries.get('confirm-email/not-arrived')?.text.nl.question ?? '';
    const found = await check(OWN, anEdit({ ...DUTCH, variants: { nl: [`hallo, ${title}`] } }));
    expect(found.duplicates.map(({ entryId }) => entryId)).to.include('confirm-email/not-arrived');
  });

  it('asks nothing where no words change, and does not count the questions of an entry that is deleted', async () => {
    const { audience, related, enroll, text } = edition.entries.get('current-discounts') ?? expect.fail('no entry');
    const same = { audience, related, enroll: !enroll, texts: text, variants: variantsOf('current-discounts') };
    expect(await check('current-discounts', { ...same, writtenIn: 'en' })).to.deep.include({
      problems: [],
      figures: [],
    });
    const found = await check(OWN, anEdit({ ...DUTCH, texts: {}, writtenIn: 'nl' }));
    expect(found.problems).to.deep.equal([{ key: 'faq.problem.no-text', locale: 'nl' }]);
  });

  it('lets no entry be deleted that a button of an announcement answers', async () => {
    announced.add('current-discounts');
    const { problems } = await check('current-discounts', undefined);
    announced.clear();
    expect(problems).to.deep.equal([{ key: 'faq.problem.needed-entry' }]);
  });

  it('publishes what does no harm, and the bot knows it', async () => {
    const outcome = await service.change(EXPERT, { entryId: OWN, base: 0, edit: anEdit(DUTCH) });
    expect(outcome.kind).to.equal('published');
    const read = live.understand('Is er een fietsenstalling?', { locale: 'nl' });
    expect('ids' in read ? read.ids[0] : read.kind).to.equal(OWN);
    expect(live.edition.sources[live.edition.entries.get(OWN)?.source ?? '']?.title.en).to.include('Contoso');
  });

  it('knows what another instance published, though nobody asked anything since', async () => {
    const texts = { nl: { question: 'Waar staat de prullenbak?', answer: 'Bij de deur.' } };
    const theirs = newVersion({ edition: 'hup-2020-08', entryId: 'own/bin', edit: anEdit({ ...DUTCH, texts }) });
    await faq.add(theirs, entry('faq.publish'));
    const found = await check('own/other-bin', anEdit({ ...DUTCH, texts, variants: {} }));
    expect(found.problems).to.deep.equal([{ key: 'faq.problem.question-taken', locale: 'nl' }]);
  });
});
