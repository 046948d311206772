import type { CardElement } from './adaptiveCard.ts';

/** More lines of a text than this stand together in the last one. */
const MOST_LINES = 40;
/** Each clickable address costs some 200 bytes; Teams takes cards of 28 KB. */
const MOST_LINKS = 10;
/** An address as people type it, up to a sign that ends the sentence around it. */
const ADDRESS = /https:\/\/[^\s<>"]*[^\s<>".,;:!?()[\]、。，！？）」』”’]/giu;

/** What a person typed, letter by letter and line by line, without Markdown. The first whole https addresses can be clicked, and say where they lead. */
export function typedLines(text: string): readonly CardElement[] {
  const lines = text.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== '');
  const shown =
    lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')];
  let left = MOST_LINKS;
  return shown.map((line) => {
    const inlines = runsOf(line, left);
    left -= inlines.filter(({ selectAction }) => selectAction !== undefined).length;
    return { type: 'RichTextBlock', spacing: 'small', inlines };
  });
}

function runsOf(line: string, mostLinks: number): readonly CardElement[] {
  const runs: CardElement[] = [];
  let end = 0;
  let links = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    const url = links < mostLinks ? linkOf(address) : undefined;
    if (url === undefined) continue;
    links += 1;
    if (index > end) runs.push(textRun(line.slice(end, index)));
    runs.push({ ...textRun(address), selectAction: { type: 'Action.OpenUrl', title: address, url } });
    end = index + address.length;
  }
  return end < line.length ? [...runs, textRun(line.slice(end))] : runs;
}

/** Undefined of what is no address, and of one whose part before `@` looks like the host it leads to. */
function linkOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href, username, password } = new URL(address);
  return username === '' && password === '' ? href : undefined;
}

function textRun(text: string): CardElement {
  return { type: 'TextRun', text };
}

/** The beginning of a text, in at most so many characters, on one line. */
export function beginningOf(text: string, most: number): string {
  const characters = [...text.trim().replace(/\s+/gu, ' ')];
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
