import { expect } from 'chai';
import { faqEdit } from '../../../bot/console/contract/faqRequests.ts';
import { draftEdit, emptyEdit, missingIn, tidyEdit, withLines, withText } from '../../../tab/faq/entryEdit.ts';
import { faqHash, faqRoute } from '../../../tab/faq/faqRoute.ts';
import { matching } from '../../../tab/faq/listFilter.ts';
import { versionDiff, whole } from '../../../tab/faq/versionDiff.ts';
import { anEdit } from '../../helpers/faqVersions.ts';

const EDIT = faqEdit.parse(anEdit());

describe('an entry under the hands of its writer', () => {
  it('takes many lines at once: each once, without what is empty; what does not fit is left over', () => {
    expect(withLines(['One'], ' two \n\none\nTWO\nthree')).to.deep.equal({
      variants: ['One', 'two', 'three'],
      left: [],
    });
    const long = 'a'.repeat(301);
    expect(withLines([], `short\n${long}`)).to.deep.equal({ variants: ['short'], left: [long] });
    const full = Array.from({ length: 200 }, (_, index) => `question ${index}`);
    expect(withLines(full, 'one more').left).to.deep.equal(['one more']);
  });

  it('is sent without languages in which nothing is written', () => {
    const begun = withText(withText(EDIT, 'fr', { question: ' ', answer: '' }), 'de', { question: 'Wo?', answer: '' });
    expect(Object.keys(tidyEdit(begun).texts)).to.deep.equal(['en', 'de']);
    expect(missingIn(withText(EDIT, 'en', undefined))).to.have.length(9);
  });

  it('begins empty, or with what was handed over, cut to what is allowed', () => {
    expect(emptyEdit('ja')).to.deep.include({
      writtenIn: 'ja',
      variants: {},
      texts: { ja: { question: '', answer: '' } },
    });
    const draft = draftEdit({ locale: 'de', question: 'x'.repeat(500), variants: ['a', 'a', 'b'.repeat(400)] });
    expect(faqEdit.safeParse(draft).success).to.equal(true);
    expect(draft.variants).to.deep.equal({ de: ['a'] });
  });

  it('has an address of its own, whatever is in its id', () => {
    for (const route of [
      { name: 'faq' },
      { name: 'faq-new', ticketId: undefined },
      { name: 'faq-new', ticketId: 'abc' },
      { name: 'faq-entry', id: 'own/a-b' },
      { name: 'faq-history', id: 'markets' },
    ] as const) {
      const [, second, third] = faqHash(route).replace('#/', '').split('/');
      expect(faqRoute(second, third)).to.deep.equal(route);
    }
  });

  it('is found by words of its question or id, in any order, without accents', () => {
    const entry = (id: string, question: string, part = {}) => ({
      ...{ id, question, origin: 'edition' as const, missing: [], ...part },
    });
    const entries = [
      ...[entry('markets', 'À l’étranger ?'), entry('own/bicycle', 'Où ?', { origin: 'own', missing: ['de'] })],
      entry('gone', 'Gone', { origin: 'deleted' }),
    ];
    const ids = (typed: string, filter: Parameters<typeof matching>[1]['filter'] = 'all') =>
      matching(entries, { typed, filter, waiting: new Set(['markets']) }).map(({ id }) => id);
    expect(ids('')).to.deep.equal(['markets', 'own/bicycle']);
    expect(ids('ETRANGER mark')).to.deep.equal(['markets']);
    expect(ids('', 'missing')).to.deep.equal(['own/bicycle']);
    expect(ids('', 'deleted')).to.deep.equal(['gone']);
    expect(ids('', 'waiting')).to.deep.equal(['markets']);
  });

  it('differs from another version only in what changed', () => {
    const after = { ...withText(EDIT, 'fr', { question: 'Où ?', answer: 'Là.' }), enroll: true };
    const diff = versionDiff(EDIT, { ...after, variants: { en: ['bike parking', 'new'] } });
    expect(diff.settings).to.deep.equal(['enroll']);
    expect(diff.languages.map(({ locale }) => locale)).to.deep.equal(['en', 'fr']);
    expect(diff.languages[0]).to.deep.include({ question: undefined, variantsCome: ['new'] });
    expect(diff.languages[0]?.variantsGone).to.deep.equal(['where can bicycles stand']);
    expect(versionDiff(EDIT, EDIT)).to.deep.equal({ languages: [], settings: [] });
    expect(versionDiff(EDIT, undefined).languages[0]?.question).to.deep.equal([
      { kind: 'gone', text: 'Where do I park my bicycle?' },
    ]);
    const partial = withText({ ...EDIT, texts: {} }, 'fr', { question: 'Où ?', answer: 'Là.' });
    expect(Object.keys(whole(partial, EDIT)?.texts ?? {})).to.deep.equal(['en', 'fr']);
  });
});
