import type { Say } from '../domain/strings.ts';
import type { CardActionElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';

/** A few words, and buttons where there is something to do. */
export interface MessageView {
  readonly title?: string | undefined;
  /** Teams Markdown; the summary is the title, or else this text. */
  readonly text: string;
  /** Built with `submit` and `openUrl`. */
  readonly actions?: readonly CardActionElement[] | undefined;
}

/** A short message, with buttons where they help. */
export function messageCard({ title, text, actions = [] }: MessageView, say: Say): CardMessage {
  const body = [...(title ? [heading(title)] : []), paragraph(text)];
  return cardMessage({ summary: title ?? text, body, actions }, say);
}
