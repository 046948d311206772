import type { Say } from '../domain/strings.ts';
import { openUrl } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { paragraph } from './elements.ts';

/** Whose chat the card leads to. */
export interface PersonalChatView {
  /** The bot's app id. */
  readonly appId: string;
  /** What it is about that is not dealt with before others. */
  readonly matter?: 'enrollment' | 'question' | undefined;
}

/** In group chats and channels: the way to the chat in which personal matters are dealt with. Holds nothing personal. */
export function personalChatCard({ appId, matter }: PersonalChatView, say: Say): CardMessage {
  const text = say(matter === 'question' ? 'support.personalChat' : 'personalChat.text');
  return cardMessage(
    { summary: text, body: [paragraph(text)], actions: [openUrl(say('button.openChat'), personalChatUrl(appId))] },
    say,
  );
}

/** The address that opens the reader's own chat with the bot. */
export function personalChatUrl(appId: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(`28:${appId}`)}`;
}
