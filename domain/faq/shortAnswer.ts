import { isMarketTopic } from './marketTopics.ts';

/** A market's answer is kept whole up to this many characters: it has a warning, or who decides, at its end. */
const SHORT_ENOUGH = 400;

/** A paragraph that only announces the next one: a bold line, or one that ends with a colon. */
const ANNOUNCES = /[:：]\s*$|^\*\*[^*\n]+\*\*$/u;

/** The answer of an entry in short: its first paragraph, and where that only announces something, what it announces. Teams Markdown. */
export function shortAnswer(text: string, entryId: string): string {
  if (isMarketTopic(entryId) && text.length <= SHORT_ENOUGH) return text;
  const paragraphs = text.split(/\n{2,}/);
  const end = paragraphs.findIndex((paragraph) => !ANNOUNCES.test(paragraph.trim()));
  return paragraphs.slice(0, end < 0 ? undefined : end + 1).join('\n\n');
}
