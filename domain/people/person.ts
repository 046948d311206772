import type { MarketCode } from '../program.ts';
import type { Locale } from './locale.ts';

/** A person as Teams names them: the Entra tenant, in lower case, and the Entra object id within it; where Teams gives none, its own id, which differs per bot. */
export interface PersonKey {
  readonly tenantId: string;
  readonly personId: string;
}

/** Where a person's own chat with the bot is, as the newest activity said it. */
export interface PersonalChat {
  readonly person: PersonKey;
  readonly conversationId: string;
  readonly serviceUrl: string;
  /** The channel account of the person in this chat, which Teams wants back in a proactive activity. */
  readonly channelAccountId: string;
  /** The bot's own channel account in this chat. */
  readonly botAccountId: string;
  /** The language in which the person was last served; proactive messages use it. */
  readonly locale: Locale;
  /** The country of the person's Teams, where it is known. */
  readonly market?: MarketCode | undefined;
  /** Whether the person is a guest of the tenant, where Teams says so. */
  readonly isGuest?: boolean | undefined;
}
