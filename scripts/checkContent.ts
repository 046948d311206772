import { parseArgs } from 'node:util';
import { LOCALES } from '../domain/people/locale.ts';
import { contentProblems } from '../store/content/loadContent.ts';
import { problemLine } from '../store/content/problem.ts';

/**
 * `npm run check:content`: one line for each defect of the content, `file:place: message`. Option: another content folder.
 * `-- --advice` adds what could be better in the examples (no defects: the exit status stays), which takes some seconds a language; `-- --advice de` of one only.
 */

const { values, positionals } = parseArgs({
  options: { advice: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const named = values.advice ? LOCALES.filter((locale) => positionals.includes(locale)) : [];
const folder = positionals.find((argument) => !named.some((locale) => locale === argument)) ?? ownContent();

const problems = contentProblems(folder);
for (const problem of problems) print(problemLine(problem));
print(problems.length === 0 ? 'The content is sound.' : `${problems.length} defects in the content.`);
process.exitCode = problems.length === 0 ? 0 : 1;

if (values.advice) {
  // Only now, for it brings all that understands questions, and the check alone is to be fast.
  const { contentAdvice } = await import('./evaluation/advice/contentAdvice.ts');
  for (const text of contentAdvice(folder, named.length === 0 ? LOCALES : named)) print(`\n${text}`);
}

function ownContent(): URL {
  return new URL('../content/', import.meta.url);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
