/** What somebody typed, without space around it and at most so many UTF-16 units long; no character is cut in two. */
export function typedText(text: string, most: number): string {
  const cut = text.trim().slice(0, most);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd();
}
