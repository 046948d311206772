import type { Activity } from 'botframework-schema';

/** Who speaks to the bot, where, in which tenant: as Teams says it. */
export interface Sender {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly conversationId: string;
  /** The Entra object id of the person. */
  readonly personId: string;
  readonly name: string;
  readonly locale: string;
  readonly country: string;
  readonly conversationType: 'personal' | 'groupChat' | 'channel';
}

export const TENANT = '11111111-2222-3333-4444-555555555555';

/** A person in a personal chat; `serviceUrl` is the stand-in's. */
export function senderOf(serviceUrl: string, changes: Partial<Sender> = {}): Sender {
  return {
    serviceUrl,
    tenantId: TENANT,
    conversationId: 'a:personal-chat-1',
    personId: 'aaaaaaaa-0000-0000-0000-000000000001',
    name: 'Dana Doe',
    locale: 'en-US',
    country: 'US',
    conversationType: 'personal',
    ...changes,
  };
}

let count = 0;

function activity(sender: Sender, type: string): Partial<Activity> {
  count += 1;
  return {
    type,
    id: `f:${count}-${process.pid}`,
    channelId: 'msteams',
    serviceUrl: sender.serviceUrl,
    from: { id: `29:${sender.personId}`, name: sender.name, aadObjectId: sender.personId },
    recipient: { id: '28:bot', name: 'HUP Assistant' },
    conversation: {
      id: sender.conversationId,
      conversationType: sender.conversationType,
      tenantId: sender.tenantId,
      isGroup: sender.conversationType !== 'personal',
      name: '',
    },
    channelData: { tenant: { id: sender.tenantId } },
    locale: sender.locale,
    entities: [{ type: 'clientInfo', locale: sender.locale, country: sender.country, platform: 'Web' }],
  };
}

/** A message that the person typed. */
export function message(sender: Sender, text: string): Partial<Activity> {
  return { ...activity(sender, 'message'), text, textFormat: 'plain' };
}

/** A message in a group chat or channel in which the bot is mentioned, as Teams writes it. */
export function mention(sender: Sender, text: string): Partial<Activity> {
  const said = message(sender, `<at>HUP Assistant</at> ${text}`);
  const mentioned = { type: 'mention', text: '<at>HUP Assistant</at>', mentioned: said.recipient };
  return { ...said, entities: [...(said.entities ?? []), mentioned] };
}

/** A click on a card's Action.Submit: a message without text (style-anchors 5.6). */
export function submit(sender: Sender, value: unknown, replyToId?: string): Partial<Activity> {
  return { ...activity(sender, 'message'), value, ...(replyToId !== undefined && { replyToId }) };
}

/** A click on a card's Action.Execute. */
export function execute(sender: Sender, data: unknown, replyToId?: string): Partial<Activity> {
  const value = { action: { type: 'Action.Execute', data }, trigger: 'manual' };
  return invoke(sender, 'adaptiveCard/action', value, replyToId);
}

/** Something that Teams wants answered in place. */
export function invoke(sender: Sender, name: string, value: unknown, replyToId?: string): Partial<Activity> {
  return { ...activity(sender, 'invoke'), name, value, ...(replyToId !== undefined && { replyToId }) };
}

/** The app was installed for a person, or removed. */
export function installation(sender: Sender, action: 'add' | 'remove'): Partial<Activity> {
  return { ...activity(sender, 'installationUpdate'), action };
}
