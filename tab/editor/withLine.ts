import { type MarkdownProblem, markdownProblems } from '../../domain/announcements/markdownProblems.ts';
import type { DraftProblem } from './serverProblem.ts';

/** So much of a line is quoted, in characters. */
const MOST = 40;

/** A problem, with the first line that has it where it is one of the body's Markdown and a line has it by itself. */
export function withLine(problem: DraftProblem, body: string | undefined): DraftProblem {
  if (!body || !problem.key.startsWith('body-')) return problem;
  const name = problem.key.slice('body-'.length) as MarkdownProblem;
  const line = body.split('\n').find((each) => markdownProblems(each).includes(name));
  if (line === undefined) return problem;
  const signs = [...line.trim()];
  return { ...problem, line: signs.length > MOST ? `${signs.slice(0, MOST).join('')}…` : signs.join('') };
}
