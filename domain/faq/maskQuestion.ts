/** How much of a question is kept; more is a story that tells who wrote it. */
const MAX_LENGTH = 300;

/** A question without what could tell who asked it: addresses, links and numbers are masked, and it is cut to 300 characters. */
export function maskQuestion(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .replace(/\S*[@＠]\S*/g, '<address>')
    .replace(/\bhttps?:\/\/\S+/gi, '<link>')
    .replace(/\p{N}[\p{N}\s.,/-]*/gu, '# ')
    .trim();
}
