import type { Activity, Entity } from 'botframework-schema';

/** In how many ways one message may write the bot's name; each is a search through the text. */
const MOST_NAMES = 20;

/**
 * Takes every mention of the bot out of an activity's text, as Teams writes them (`<at>HUP Assistant</at>`). The SDK's own takes out the
 * first one only, and throws where a mention names nobody or there is no text (turnContext.ts of botbuilder-core 4.23, `removeMentionText`).
 */
export function removeMention(activity: Activity): void {
  const { text, entities, recipient } = activity;
  if (!text) return;
  const mentions = (entities ?? []).filter((entity) => isMentionOf(entity, recipient.id));
  if (mentions.length === 0) return;
  const words = new Set(mentions.map((mention) => String(mention.text ?? '')).filter((word) => word !== ''));
  activity.text = [...words]
    .slice(0, MOST_NAMES)
    .reduce((rest, word) => rest.replaceAll(word, ' '), text)
    .trim();
}

function isMentionOf(entity: Entity, accountId: string): boolean {
  return entity.type === 'mention' && entity.mentioned?.id === accountId;
}
