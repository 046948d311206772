/** How much of a question is kept; more is a story that tells who wrote it. */
const MAX_LENGTH = 300;
/** What is masked is read a little further than what is kept, so that the cut leaves no half of an address unmasked. */
const LONGEST_READ = 1_000;

/** A question without what could tell who asked it: addresses, links and numbers are masked, and it is cut to 300 characters. */
export function maskQuestion(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .normalize('NFKC')
    .replace(/\S*@\S*/g, '<address>')
    .replace(/\bhttps?:\/\/\S+/gi, '<link>')
    .replace(/\p{N}[\p{N}\s.,/-]*/gu, '# ')
    .trim()
    .slice(0, MAX_LENGTH);
}
