import { INVISIBLE, MARKDOWN_PROBLEMS, markdownProblems } from '../../domain/announcements/markdownProblems.ts';
import type { DraftProblem } from './serverProblem.ts';

/** So much of a line is quoted, in characters. */
const MOST = 40;
/** Stands in a quotation for a sign that nobody sees, or that would turn what stands around it. */
const SEEN = '\u2423';

/** A problem, with the first line that has it where it is one of the body's Markdown. */
export function withLine(problem: DraftProblem, body: string | undefined): DraftProblem {
  const name = MARKDOWN_PROBLEMS.find((each) => problem.key === `body-${each}`);
  if (!body || !name) return problem;
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  const has = (count: number): boolean => markdownProblems(lines.slice(0, count).join('\n')).includes(name);
  if (!has(lines.length)) return problem;
  return { ...problem, line: quoted(lines[firstWith(has, lines.length) - 1] ?? '') };
}

/** The least count for which something is so that stays so, between one and `most`, for which it is. */
function firstWith(isSo: (count: number) => boolean, most: number): number {
  let [least, last] = [1, most];
  while (least < last) {
    const middle = Math.floor((least + last) / 2);
    if (isSo(middle)) last = middle;
    else least = middle + 1;
  }
  return last;
}

function quoted(line: string): string {
  const signs = [...line.trim().replace(new RegExp(INVISIBLE, 'gu'), SEEN)];
  return signs.length > MOST ? `${signs.slice(0, MOST).join('')}…` : signs.join('');
}
