import type { Say } from '../domain/strings.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';
import type { MessageView } from './views.ts';

/** A short message, with buttons where they help. */
export function messageCard({ title, text, actions = [] }: MessageView, say: Say): CardMessage {
  const body = [...(title ? [heading(title)] : []), paragraph(text)];
  return cardMessage({ summary: title ?? text, body, actions }, say);
}
