import { addressProblem } from './httpsAddress.ts';
import type { MarkdownProblem } from './markdownProblems.ts';
import { namedHosts } from './namedAddresses.ts';

/** A link in the only form that is accepted: words on one line, and an address without spaces or brackets. */
const LINK = /\[([^[\]\n]+)\]\(([^\s()]*)\)/gu;
/** What is left of a link in any other form: with a title, over lines, nested, by reference, or its definition. */
const REST_OF_LINK = /\]\s*[([:]/u;
/** An address that stands in the text by itself, which some of Teams' programs make a link of. */
const BARE_ADDRESS = /\b[a-z][a-z\d+.-]*:\/\/\S*/giu;
/** Schemes that run or carry something by themselves. */
const ACTIVE_SCHEME = /(?:javascript|vbscript|\bdata|\bfile|\bblob):\S/iu;

/** What is wrong with a text's links: their form, their addresses, or words that name another address than they lead to. */
export function linkProblems(text: string): readonly MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  const rest = text.replace(LINK, (_, words: string, address: string) => {
    const problem = words.trim() === '' ? 'bad-link' : addressProblem(address);
    if (problem) problems.push(problem);
    else if (misleads(words, address)) problems.push('misleading-link');
    return words;
  });
  if (REST_OF_LINK.test(rest)) problems.push('bad-link');
  if (ACTIVE_SCHEME.test(rest)) problems.push('not-https');
  for (const [bare] of rest.matchAll(BARE_ADDRESS)) {
    const problem = addressProblem(withoutSentence(bare));
    if (problem) problems.push(problem);
  }
  // Teams makes links of some of these, and a look-alike leads people astray by itself.
  if (namedHosts(rest).some((host) => addressProblem(`https://${host}`) === 'look-alike')) problems.push('look-alike');
  return problems;
}

function misleads(words: string, address: string): boolean {
  const host = new URL(address).hostname;
  return namedHosts(words).some((named) => host !== named && !host.endsWith(`.${named}`));
}

/** An address without the signs that belong to the sentence around it. */
function withoutSentence(address: string): string {
  return address.replace(/[)\]}>*_.,;:!?'"’”»。、，）」』]+$/u, '');
}
