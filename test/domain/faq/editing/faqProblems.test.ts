import { expect } from 'chai';
import type { FaqEdit } from '../../../../domain/faq/editing/faqEdit.ts';
import { FAQ_PROBLEMS } from '../../../../domain/faq/editing/faqProblemNames.ts';
import { type FaqRules, faqProblems } from '../../../../domain/faq/editing/faqProblems.ts';
import { loadContent } from '../../../../store/content/loadContent.ts';
import { editionIn } from '../../../helpers/editionIn.ts';
import { anEdit } from '../../../helpers/faqVersions.ts';

const OWN = 'own/bicycle';

describe('faqProblems', () => {
  const edition = editionIn(loadContent(new URL('../../../../content/', import.meta.url)).editions, 'hup-2020-08');
  const rules: FaqRules = {
    edition,
    labelsOf: (text) => (/taken/i.test(text) ? ['purchase-steps'] : /refused/i.test(text) ? ['out-of-scope'] : []),
    isCommand: (text) => /wipe/.test(text),
    isNeeded: (id) => id === 'markets',
  };
  const found = (changes: Partial<FaqEdit>): string[] =>
    faqProblems(OWN, anEdit(changes), rules).map(({ key, locale }) => `${key.slice('faq.problem.'.length)} ${locale}`);
  const answer = (text: string) => found({ texts: { en: { question: 'Where is it?', answer: text } } });
  const question = (text: string) => found({ texts: { en: { question: text, answer: 'Here.' } } });
  const variants = (...texts: string[]) => found({ variants: { en: texts } });

  it('has nothing against an entry as people write it', () => {
    expect(found({})).to.deep.equal([]);
    expect(answer('**Bold**, a [page](link:hup-page), and:\n\n- one\n- two')).to.deep.equal([]);
    expect(variants('what was refused so far')).to.deep.equal([]);
  });

  it('has nothing against the edition’s own entries, as the console opens them', () => {
    for (const [id, { audience, related, enroll, text }] of edition.entries) {
      const edit = { audience, related, enroll, texts: text, variants: {}, writtenIn: 'en' } as const;
      expect(faqProblems(id, edit, rules), id).to.deep.equal([]);
    }
  });

  const cases: readonly (readonly [string, () => string[], readonly string[]])[] = [
    ['a first language without a text', () => found({ writtenIn: 'ja' }), ['no-text ja']],
    ['no question', () => question(' '), ['question-missing en']],
    ['no answer', () => answer('\n'), ['answer-missing en']],
    ['a long question', () => question('a'.repeat(201)), ['question-too-long en']],
    ['Markdown in a question', () => question('Is it `this`?'), ['question-not-plain en']],
    ['a question of another entry', () => question('What is taken?'), ['question-taken en']],
    [
      'a link in a question',
      () => question('[Sign in here](https://evil.com)'),
      ['question-not-plain en', 'address en'],
    ],
    ['an address in a question', () => question('Is it at www.evil.com?'), ['address en']],
    ['a price in a question', () => question('Is it $5?'), ['price en']],
    ['a question of which nothing is to be seen', () => question('\u3164?'), ['question-missing en']],
    ['a question of signs', () => question('?!'), ['question-missing en']],
    ['a question that is a command', () => question('Please wipe my data'), ['question-taken en']],
    ['a variant that is a command', () => variants('wipe all of it'), ['variant-taken en']],
    ['a long answer', () => answer('a'.repeat(4001)), ['answer-too-long en']],
    ['a link that the content lacks', () => answer('[x](link:nowhere)'), ['unknown-link en']],
    ['a foreign address', () => answer('See https://evil.example/hup.'), ['address en']],
    ['an address as people say it', () => answer('See www.example.com'), ['address en']],
    ['a foreign address behind words', () => answer('[here](https://evil.example)'), ['address en']],
    ['a mail address', () => answer('Write to anna@contoso.com.'), ['address en']],
    ['a price', () => answer('It costs $10.'), ['price en']],
    ['a percentage', () => answer('It is 30 % off.'), ['percentage en']],
    ['HTML', () => answer('<b>so</b>'), ['answer-html en']],
    ['a heading', () => answer('# So'), ['answer-heading en']],
    ['a long variant', () => variants('a'.repeat(301)), ['variant-too-long en']],
    ['a variant that would be a comment', () => variants('# so'), ['variant-not-plain en']],
    ['a variant on two lines', () => variants('one\ntwo'), ['variant-not-plain en']],
    ['a variant without a letter', () => variants('42?'), ['variant-not-plain en']],
    ['a variant twice, but for signs', () => variants('So?', 'so!'), ['variant-twice en']],
    ['a variant of another entry', () => variants('it is taken'), ['variant-taken en']],
    ['many variants', () => variants(...Array.from({ length: 201 }, (_, at) => `a${at}`)), ['too-many-variants en']],
    [
      'many related',
      () => found({ related: ['markets', 'purchase-steps', 'what-is-hup'] }),
      ['too-many-related undefined'],
    ],
    ['an unknown related entry', () => found({ related: ['own/gone'] }), ['unknown-related undefined']],
    ['itself as related', () => found({ related: [OWN] }), ['unknown-related undefined']],
  ];
  for (const [what, find, expected] of cases) it(`finds ${what}`, () => expect(find()).to.deep.equal(expected));

  it('keeps an entry that something else names from being deleted, and no other', () => {
    expect(faqProblems('markets', undefined, rules)).to.deep.equal([{ key: 'faq.problem.needed-entry' }]);
    expect(faqProblems('current-discounts', undefined, rules)).to.deep.equal([]);
  });

  it('names each of them once', () => {
    expect(new Set(FAQ_PROBLEMS).size).to.equal(FAQ_PROBLEMS.length);
  });
});
