import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createUnderstanding } from '../../../domain/faq/createUnderstanding.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import { type Figures, figuresOf } from '../../../scripts/evaluation/outcome.ts';
import { readQuestions, unseenOf } from '../../../scripts/evaluation/readQuestions.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { editionIn } from '../../helpers/editionIn.ts';

/** The floors of the project; what is really reached stands in docs/understanding.md. */
const LEAST_HELPED = 0.85;
const MOST_OUTSIDE_ANSWERED = 0.1;

describe('questions from which nothing is learned', function () {
  this.timeout(60_000);
  const folder = fileURLToPath(new URL('../../understanding/development/', import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const content = loadContent(new URL('../../../content/', import.meta.url));
  const program = editionIn(content.editions, 'hup-2020-08');
  const understand = createUnderstanding({ ...content, program, locales: LOCALES });
  before(() => LOCALES.forEach(understand.warmUp));

  function ask(file: string): Figures {
    const questions = unseenOf(readQuestions(`${folder}${file}`), Object.values(content.utterances).flat());
    return figuresOf(
      questions.map(({ text, wanted, locale }) => ({ text, wanted, decision: understand(text, { locale }) })),
    );
  }

  it('are there in each language, inside and outside the scope', () => {
    const expected = LOCALES.flatMap((locale) => [`${locale}.jsonl`, `out-of-scope.${locale}.jsonl`]);
    expect(files).to.include.members(expected);
  });

  for (const file of files)
    it(`of ${file} are mostly answered, or the right entry offered, where they are in scope, and mostly refused where not`, () => {
      const { inScope, helped, outside, outsideAnswered } = ask(file);
      expect(inScope + outside).to.be.at.least(20);
      if (inScope > 0) expect(helped).to.be.at.least(LEAST_HELPED);
      expect(outsideAnswered).to.be.at.most(MOST_OUTSIDE_ANSWERED);
    });
});
