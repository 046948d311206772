/** The key of the event that an answer is; the second answer of a card with two has a key that names its entry. */
export function answerKey(nonce: string, entryId?: string): string {
  return entryId === undefined ? `answered:${nonce}` : `answered:${nonce}:${entryId}`;
}

/** The keys under which the answer that a feedback is about may have been counted. */
export function answerKeysOf({ answer, entryId }: { readonly answer: string; readonly entryId: string }): string[] {
  return [answerKey(answer), answerKey(answer, entryId)];
}
