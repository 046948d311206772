/** The size of a card as Teams counts it: its JSON in UTF-16, two bytes for each of its code units. */
export function cardBytes(card: unknown): number {
  return JSON.stringify(card).length * 2;
}
