import type { Activity } from 'botframework-schema';
import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { installation, mention, message, type Sender, submit } from './activities.ts';
import { clickOf } from './cardButtons.ts';
import type { ConnectorStandIn, ShownActivity } from './connectorStandIn.ts';
import type { Answer } from './signedActivity.ts';
import { cardWith, type Press, type Reply, type Talker } from './talk.ts';

/** Who talks, where, and in which language the bot is expected to answer. */
export interface TeamsChatParts {
  readonly sender?: Partial<Sender>;
  readonly locale?: Locale;
}

/** A card as a chat shows it now. */
export type ShownCard = Reply & { readonly id: string };

/** A person in a chat of Teams: what they do is posted to the bot as Teams posts it, signed. */
export class TeamsChat implements Talker {
  readonly locale: Locale;
  readonly sender: Sender;
  /** Posts an activity as Teams does; posted twice, it is one that Teams delivers again. */
  readonly post: (activity: Partial<Activity>) => Promise<Answer>;
  readonly #teams: ConnectorStandIn;

  constructor(parts: Pick<TeamsChat, 'locale' | 'sender' | 'post'> & { readonly teams: ConnectorStandIn }) {
    this.locale = parts.locale;
    this.sender = parts.sender;
    this.post = parts.post;
    this.#teams = parts.teams;
  }

  /** A work address of this person alone, so that no limit counts what others ask for. */
  get address(): string {
    return `dana.${this.sender.personId.slice(-4)}@contoso.com`;
  }

  /** Types words (in a group: to the bot, by mentioning it) or clicks a button, and waits until the bot is done. */
  async do(act: string | Press): Promise<readonly Reply[]> {
    return this.hear(typeof act === 'string' ? this.says(act) : this.click(act));
  }

  /** What the bot shows in return to an activity. */
  async hear(activity: Partial<Activity>): Promise<readonly Reply[]> {
    const before = this.#shown();
    const { status } = await this.post(activity);
    if (status !== 200) throw new Error(`The bot answered ${status}`);
    return this.#shown().flatMap((after) => {
      const known = before.find(({ id }) => id === after.id);
      const isNews = !known || known.updates !== after.updates;
      return isNews ? [{ ...cardOf(after), inPlace: known !== undefined }] : [];
    });
  }

  says(text: string): Partial<Activity> {
    return this.sender.conversationType === 'personal' ? message(this.sender, text) : mention(this.sender, text);
  }

  /** A click on the newest card that has the button. */
  click(act: Press): Partial<Activity> {
    const [card, title] = cardWith(this.cards(), act, this.locale);
    return submit(this.sender, clickOf(card, title, act.typed), card.id);
  }

  /** The app is installed here, or removed. */
  async install(action: 'add' | 'remove' = 'add'): Promise<readonly Reply[]> {
    return this.hear(installation(this.sender, action));
  }

  /** Everything in the chat as it is shown now. */
  cards(): readonly ShownCard[] {
    return this.#shown().map(cardOf);
  }

  /** Waits until the chat shows a card with this summary: for what comes from outside a turn. */
  async comesToShow(summary: string): Promise<ShownCard> {
    return this.#teams.waitFor(() => this.cards().findLast((card) => card.summary === summary));
  }

  #shown(): readonly ShownActivity[] {
    return this.#teams.sent(this.sender.conversationId);
  }
}

function cardOf({ id, activity, updates }: ShownActivity): ShownCard {
  const card = activity.attachments?.[0]?.content as AdaptiveCard;
  return { id, card, summary: activity.summary ?? '', inPlace: updates > 0 };
}
