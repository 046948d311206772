import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { STALLS } from '../../../bot/console/contract/answers.ts';
import { REFUSALS } from '../../../bot/console/contract/refusals.ts';
import { ANNOUNCEMENT_STATES } from '../../../domain/announcements/announcement.ts';
import { WHOLE_PROBLEMS } from '../../../domain/announcements/announcementProblems.ts';
import { MARKDOWN_PROBLEMS } from '../../../domain/announcements/markdownProblems.ts';
import { PLAIN_TEXT_PROBLEMS } from '../../../domain/announcements/textProblems.ts';
import { ENROLLMENT_STATES } from '../../../domain/enrollment/enrollment.ts';
import { PLAIN_FAQ_PROBLEMS } from '../../../domain/faq/editing/faqProblemNames.ts';
import { INTENTS } from '../../../domain/faq/understanding.ts';
import type { StringTable } from '../../../domain/strings.ts';
import { TICKET_STATES } from '../../../domain/support/ticket.ts';
import { flattenStrings } from '../../../store/content/flattenStrings.ts';
import type { StringTree } from '../../../store/content/schemas.ts';
import { TICKET_FILTERS } from '../../../tab/support/ticketFilters.ts';
import { PROJECT_ROOT, readSourceTree } from '../../helpers/sourceTree.ts';

/** Texts that are said by a key which is a plain text in the code. */
const SAID = /say\(\s*'([\w.-]+)'/g;

describe('console: words', function () {
  this.timeout(30_000);
  const table = Object.assign({}, ...['.', 'faq', 'insights', 'support'].map(wordsOf)) as StringTable;

  /** Each large part of the page has a file of its own. */
  function wordsOf(area: string): StringTable {
    const file = join(PROJECT_ROOT, 'content/console', area, 'en.yaml');
    return existsSync(file) ? flattenStrings(parse(readFileSync(file, 'utf8')) as StringTree) : {};
  }

  function expectWords(keys: readonly string[]): void {
    expect(keys.filter((key) => table[key] === undefined)).to.deep.equal([]);
  }

  it('has every text that the page says', () => {
    const said = readSourceTree()
      .filter(({ folder }) => folder === 'tab')
      .flatMap(({ text }) => [...text.matchAll(SAID)].map((match) => match[1] ?? ''));
    expect(said.length).to.be.greaterThan(100);
    expectWords(said);
  });

  it('says why in words: each problem of a text, each refusal of the API, each state, each stall, each command', () => {
    expectWords([...WHOLE_PROBLEMS, ...PLAIN_TEXT_PROBLEMS].map((name) => `problem.${name}`));
    expectWords(MARKDOWN_PROBLEMS.map((name) => `problem.body-${name}`));
    expectWords(PLAIN_FAQ_PROBLEMS.map((name) => `faq.problem.${name}`));
    expectWords(REFUSALS.map((name) => `refusal.${name}`));
    expectWords(STALLS.map((kind) => `stall.${kind}`));
    expectWords(INTENTS.map((intent) => `faq.check.command.${intent}`));
    expectWords(TICKET_STATES.map((state) => `support.state.${state}`));
    expectWords(ENROLLMENT_STATES.flatMap((state) => [`support.enrollment.${state}`, `insights.enrollment.${state}`]));
    expectWords(TICKET_FILTERS.flatMap((name) => [`support.filter.${name}`, `support.none.${name}`]));
    expectWords(ANNOUNCEMENT_STATES.flatMap((state) => [`state.${state}`, `next.${state}`]));
  });
});
