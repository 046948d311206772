import { contentProblems } from '../store/content/loadContent.ts';
import { problemLine } from '../store/content/problem.ts';

/** `npm run check:content`: one line for each defect of the content, `file:place: message`. Option: another content folder. */

const folder = process.argv[2] ?? new URL('../content/', import.meta.url);
const problems = contentProblems(folder);

for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
process.stdout.write(
  problems.length === 0 ? 'The content is sound.\n' : `${problems.length} defects in the content.\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
