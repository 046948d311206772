/** A link of an answer: its words, and the id after `link:`. */
const LINK = /\[([^\]]+)\]\(link:([\w/-]+)\)/g;

/** The ids of the links that an answer names, in order. */
export const linkIdsOf = (answer: string): string[] => [...answer.matchAll(LINK)].map((match) => match[2] ?? '');

/** The answer with each link written as Markdown; one that has no address is left as its words. */
export function resolveLinks(answer: string, addressOf: (id: string) => string | undefined): string {
  return answer.replace(LINK, (_, words: string, id: string) => {
    const address = addressOf(id);
    return address === undefined ? words : `[${words}](${address})`;
  });
}
