import type { AnnouncementButton, AnnouncementText } from '../domain/announcements/announcementText.ts';
import type { Recipient } from '../domain/announcements/delivery.ts';
import { shownLink } from '../domain/faq/shownLink.ts';
import type { Program } from '../domain/program.ts';
import type { Say } from '../domain/strings.ts';
import { openUrl, submit } from './actions.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph, picture, quiet } from './elements.ts';
import { cardMoment } from './format.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { personalChatUrl } from './personalChatCard.ts';
import { plainWords } from './plainWords.ts';

/** An announcement in one language, as everybody who reads it gets it. */
export interface AnnouncementView {
  readonly announcementId: string;
  readonly text: AnnouncementText;
  /** Where it goes: in a channel there is no opting out, and personal matters lead to the personal chat. */
  readonly to: Recipient['kind'];
  readonly organization: string;
  readonly expiresAt?: Date | undefined;
  /** The links that buttons may name. One without an address to show has no button. */
  readonly links: Program['links'];
  /** The bot's app id, for the way from a channel to its personal chat. */
  readonly appId: string;
  /** The buttons' nonce: a card that all readers share is told apart by the announcement alone. */
  readonly nonce?: string | undefined;
}

/** An announcement: HR's words and at most three buttons, who sends it, and how to get no more of them. */
export function announcementCard(view: AnnouncementView, say: Say): CardMessage {
  const { title, body, image } = view.text;
  const elements = [
    heading(plainWords(title)),
    ...(image ? [picture(image.url, image.alt)] : []),
    ...markdownBlocks(body).map(({ text, isApart }) => bodyElement(text, isApart)),
    quiet(origin(view, say)),
  ];
  return cardMessage({ summary: title, body: elements, actions: buttons(view, say) }, say);
}

function bodyElement(text: string, isApart: boolean): CardElement {
  return { ...paragraph(text), spacing: isApart ? 'medium' : 'none' };
}

function origin({ organization, expiresAt }: AnnouncementView, say: Say): string {
  const sentBy = say('announcement.sentBy', { organization: plainWords(organization) });
  return expiresAt ? `${sentBy} ${say('announcement.until', { moment: cardMoment(expiresAt) })}` : sentBy;
}

function buttons(view: AnnouncementView, say: Say): readonly CardActionElement[] {
  const own = view.text.buttons.flatMap((button) => buttonOf(view, button) ?? []);
  if (view.to === 'channel') return own;
  return [...own, submit(say('button.noAnnouncements'), payload(view, { kind: 'opt-out' }))];
}

function buttonOf(view: AnnouncementView, { title, action }: AnnouncementButton): CardActionElement | undefined {
  switch (action.kind) {
    case 'enroll':
      return view.to === 'channel' ? openUrl(title, personalChatUrl(view.appId)) : submit(title, payload(view, action));
    case 'ask':
      return submit(title, payload(view, action));
    case 'link': {
      const link = shownLink(view.links, action.linkId);
      return link && openUrl(title, link.url);
    }
  }
}

type Action = Exclude<AnnouncementButton['action'], { kind: 'link' }> | { readonly kind: 'opt-out' };

function payload({ announcementId, nonce = announcementId }: AnnouncementView, action: Action) {
  return { kind: 'announcement', announcementId, action, nonce } as const;
}
