import type { CardElement } from './adaptiveCard.ts';

/** More lines of a text than this stand together in the last one. */
const MOST_LINES = 40;
/** An address as people type it, up to a sign that ends the sentence around it. */
const ADDRESS = /https:\/\/[^\s<>"]*[^\s<>".,;:!?()[\]、。，！？）」』”’]/giu;

/** What a person typed, letter by letter and line by line, without Markdown. Whole https addresses can be clicked, and say where they lead. */
export function typedLines(text: string): readonly CardElement[] {
  const lines = text.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== '');
  const shown =
    lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')];
  return shown.map((line) => ({ type: 'RichTextBlock', spacing: 'small', inlines: runsOf(line) }));
}

function runsOf(line: string): readonly CardElement[] {
  const runs: CardElement[] = [];
  let end = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    if (!URL.canParse(address)) continue;
    if (index > end) runs.push(textRun(line.slice(end, index)));
    const url = new URL(address).href;
    runs.push({ ...textRun(address), selectAction: { type: 'Action.OpenUrl', title: address, url } });
    end = index + address.length;
  }
  return end < line.length ? [...runs, textRun(line.slice(end))] : runs;
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
