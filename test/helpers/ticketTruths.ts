import { expect } from 'chai';
import type { Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { Store } from '../../store/store.ts';
import type { Done, TicketWorld } from './ticketWorld.ts';

/** Expects of a world in which everything has settled what may never be otherwise. */
export async function expectTicketTruths(world: TicketWorld, store: Store): Promise<void> {
  const tickets = await store.tickets.ofAsker(world.asker);
  // No form opened two, and none was lost.
  expect(tickets.map(({ id }) => id)).to.have.members([...world.forms.values()]);
  for (const { ticketId } of world.teams.cards.values()) expect([...world.forms.values()]).to.include(ticketId);
  const ids: string[] = [];
  for (const ticket of tickets) {
    const messages = await store.tickets.messages(ticket.id);
    ids.push(...messages.map(({ id }) => id));
    expectCard(world, ticket);
    expectMessages(world, messages);
    expectDeeds(world, ticket, messages);
  }
  for (const id of world.teams.arrived) expect(ids).to.include(id);
}

/** There is a card, one where nothing was unsure, and it shows what is recorded. */
function expectCard({ teams }: TicketWorld, ticket: Ticket): void {
  const cards = [...teams.cards.values()].filter(({ ticketId }) => ticketId === ticket.id);
  if (teams.unsure.has(ticket.id)) expect(cards.length).to.be.at.least(1);
  else expect(cards).to.have.length(1);
  expect(teams.cards.get(ticket.cardId ?? '')).to.include({ ticketId: ticket.id, version: ticket.version });
}

/** All arrived, for the first time in their order, and once where nothing was unsure. */
function expectMessages({ teams }: TicketWorld, messages: readonly TicketMessage[]): void {
  const arrivals = messages.map(({ id }) => teams.arrived.indexOf(id));
  expect(arrivals, 'in order').to.deep.equal([...arrivals].sort((one, other) => one - other));
  for (const { id, relay } of messages) {
    const times = teams.arrived.filter((arrived) => arrived === id).length;
    expect(relay).to.equal('delivered');
    if (teams.unsure.has(id)) expect(times).to.be.at.least(1);
    else expect(times, 'once').to.equal(1);
  }
}

/** Each deed that was said to be done is one version, nobody did anything with what another one had, and each wrote its words once. */
function expectDeeds({ done, reminders }: TicketWorld, ticket: Ticket, messages: readonly TicketMessage[]): void {
  const deeds = done
    .filter(({ after }) => after.id === ticket.id)
    .sort((one, other) => one.after.version - other.after.version);
  const versions = deeds.map(({ after }) => after.version);
  const reminded = reminders.filter((id) => id === ticket.id).length;
  expect(new Set(versions).size).to.equal(versions.length);
  expect(ticket.version).to.equal(1 + versions.length + reminded);
  const writing = deeds.filter(({ click }) => ['reply', 'add'].includes(click.deed) || isReopenedByAsker(click));
  expect(messages).to.have.length(writing.length + reminded);
  expect(new Set(messages.map(({ id }) => id)).size).to.equal(messages.length);
  expect(ticket.claim?.name).to.equal(deeds.reduce(holderAfter, undefined as string | undefined));
}

function isReopenedByAsker({ who, deed }: Done['click']): boolean {
  return who === 'asker' && deed === 'reopen';
}

/** Who has a ticket after a deed, by the rules said once more. */
function holderAfter(holder: string | undefined, { click: { who, deed } }: Done): string | undefined {
  if (deed === 'claim') expect(holder, `claimed by ${who}`).to.equal(undefined);
  if (deed === 'reply' || deed === 'unassign') expect([who, undefined]).to.include(holder);
  if (deed === 'claim' || deed === 'reply') return who;
  return deed === 'unassign' || deed === 'reopen' ? undefined : holder;
}
