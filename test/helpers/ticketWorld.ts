import { syncTicket } from '../../bot/support/syncTicket.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import type { Ticket } from '../../domain/support/ticket.ts';
import type { ActingExpert, AskerDeed, DeedOutcome, ExpertDeed } from '../../domain/support/ticketOutcome.ts';
import type { TicketService } from '../../domain/support/ticketService.ts';
import type { Store } from '../../store/store.ts';
import type { TestDatabase } from './database.ts';
import { inChannel, opened, request, ticketService } from './storedTickets.ts';
import { TicketCrash } from './ticketCrash.ts';
import type { Click, Step } from './ticketSchedule.ts';
import { TicketTeams } from './ticketTeams.ts';

const LEASE_MS = 90_000;

/** A deed that was done, and the ticket as it left it. */
export interface Done {
  readonly click: Click;
  readonly after: Ticket;
}

type Sent = { readonly click: Click; readonly ticketId: string; readonly nonce: string; readonly text: string };

/** One person, two experts, Teams and the bot's instances: lets a schedule happen to them. */
export class TicketWorld {
  readonly teams = new TicketTeams();
  /** The ticket of each form, once it was opened. */
  readonly forms = new Map<number, string>();
  readonly done: Done[] = [];
  readonly reminders: string[] = [];
  readonly asker: PersonKey;
  readonly #database: TestDatabase;
  readonly #stores: readonly Store[];
  readonly #services: readonly TicketService[];
  readonly #sent: Sent[] = [];

  constructor(database: TestDatabase, stores: readonly Store[], tenantId: string) {
    this.#database = database;
    this.#stores = stores;
    this.#services = stores.map((store) => ticketService(store, () => database.now));
    this.asker = { tenantId, personId: 'asker' };
  }

  /** Lets it all happen; then Teams is back, what died has been dead for long, and the jobs run until none is left. */
  async live(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#happen(step);
    this.teams.mood = 'up';
    for (let jobs = await this.#jobs(); jobs.length > 0; jobs = await this.#jobs()) {
      this.#wait(LEASE_MS);
      await this.#work(
        jobs.map(() => undefined),
        false,
      );
    }
  }

  async #happen(step: Step): Promise<void> {
    if (step.kind === 'teams') this.teams.mood = step.mood;
    else if (step.kind === 'form') await this.#sendForm(step.form, step.times);
    else if (step.kind === 'work')
      await Promise.all([this.#work(step.crashes, step.isRedelivered), this.#click(step.clicks, 1)]);
    else if (step.kind === 'hours-pass') await this.#letHoursPass();
    else if (step.kind === 'clicks') await this.#click(step.clicks, step.times);
    else await this.#atOnce(this.#sent.slice(step.which).slice(0, 1), 1);
  }

  async #sendForm(form: number, times: number): Promise<void> {
    const asked = request({ nonce: `form-${form}` });
    const outcomes = await this.#each(times, (service) => service.open(this.asker, asked));
    for (const outcome of outcomes) this.forms.set(form, opened(outcome).id);
  }

  #sentBy(click: Click): readonly Sent[] {
    const ticketId = this.forms.get(click.ticket);
    const nonce = `click-${this.#sent.length}`;
    if (ticketId === undefined) return [];
    const sent = { click, ticketId, nonce, text: `Words of ${nonce}` };
    this.#sent.push(sent);
    return [sent];
  }

  async #click(clicks: readonly Click[], times: number): Promise<void> {
    await this.#atOnce(
      clicks.flatMap((click) => this.#sentBy(click)),
      times,
    );
  }

  async #atOnce(sent: readonly Sent[], times: number): Promise<void> {
    await Promise.all(sent.map((one) => this.#each(times, (service) => this.#deliver(service, one))));
  }

  async #deliver(service: TicketService, sent: Sent): Promise<void> {
    const { click, ticketId, nonce, text } = sent;
    // The kinds of deeds are those of who does them, see `anySchedule`.
    const outcome: DeedOutcome =
      click.who === 'asker'
        ? await service.byAsker(this.asker, ticketId, { kind: click.deed, text } as AskerDeed, nonce)
        : await service.byExpert(this.#expert(click.who), ticketId, { kind: click.deed, text } as ExpertDeed, nonce);
    if (outcome.kind === 'done') this.done.push({ click, after: outcome.ticket });
    if (outcome.kind === 'taken' && outcome.ticket.claim?.name === click.who) throw new Error('It is their own.');
  }

  #expert(name: string): ActingExpert {
    return inChannel(name, { person: { tenantId: this.asker.tenantId, personId: name.toLowerCase() } });
  }

  async #letHoursPass(): Promise<void> {
    this.#wait(3 * 3_600_000);
    for (const ticketId of this.forms.values()) {
      const reminded = await this.#each(2, (service) => service.remind(ticketId));
      this.reminders.push(...reminded.filter((isReminded) => isReminded).map(() => ticketId));
    }
  }

  async #work(crashes: readonly (number | undefined)[], isRedelivered: boolean): Promise<void> {
    const jobs = (await this.#jobs()).slice(0, crashes.length);
    await Promise.all(
      jobs.map(async (job, index) => {
        const isDone = await this.#carryOut(job.ticketId, crashes[index], index);
        if (isDone && !isRedelivered) await this.#database.rows('delete from pgboss.job where id = $1', [job.id]);
      }),
    );
  }

  /** True where the job would be noted as done. */
  async #carryOut(ticketId: string, crashAt: number | undefined, instance: number): Promise<boolean> {
    const store = this.#stores[instance % this.#stores.length] ?? this.#stores[0];
    if (!store) throw new Error('There is an instance.');
    const crash = new TicketCrash(this.teams, crashAt);
    const parts = {
      ...{ posts: store.ticketPosts, carryOut: (post: Parameters<TicketTeams['take']>[0]) => this.teams.take(post) },
      ...{ clock: () => this.#database.now, log: { warn: () => undefined } },
    };
    const end = Promise.race([syncTicket(ticketId, crash.in(parts)), crash.happened]);
    const run = await end.catch(() => 'failed' as const);
    return typeof run === 'object' && run.kind === 'done';
  }

  async #jobs(): Promise<readonly { readonly id: string; readonly ticketId: string }[]> {
    const text = `select id, data->>'ticketId' as "ticketId" from pgboss.job
      where name = 'ticket-sync' and data->>'ticketId' = any($1) order by created_on, id`;
    return (await this.#database.rows(text, [[...this.forms.values()]])) as { id: string; ticketId: string }[];
  }

  async #each<T>(times: number, work: (service: TicketService) => Promise<T>): Promise<readonly T[]> {
    const services = Array.from({ length: times }, (_, index) => this.#services[index % this.#services.length]);
    return await Promise.all(services.flatMap((service) => (service ? [work(service)] : [])));
  }

  #wait(ms: number): void {
    this.#database.now = new Date(this.#database.now.getTime() + ms);
  }
}
