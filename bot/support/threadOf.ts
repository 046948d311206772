const SIGN = ';messageid=';

/** A card's thread, as Teams names it. */
export function threadOf(channelId: string, cardId: string): string {
  return `${channelId}${SIGN}${cardId}`;
}

/** The channel of a conversation, and the message whose thread it is; undefined for what stands in the channel itself. */
export function placeOf(conversationId: string): { readonly channelId: string; readonly cardId: string | undefined } {
  const at = conversationId.indexOf(SIGN);
  if (at < 0) return { channelId: conversationId, cardId: undefined };
  return { channelId: conversationId.slice(0, at), cardId: conversationId.slice(at + SIGN.length) };
}
