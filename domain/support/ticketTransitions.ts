import type { AskerLoad } from './askerLoad.ts';
import { type ExpertName, isWaiting, MOST_ADDITIONS, MOST_TICKETS, type Ticket } from './ticket.ts';
import type { AskerDeed, ExpertDeed } from './ticketOutcome.ts';

/** Why a deed changes nothing. `known`: it is so already; `too-many`: so many of the asker's wait that this one cannot wait anew, or so much was added to it. */
export type TicketRefusal = 'taken' | 'not-now' | 'known' | 'too-many';
/** What a deed changes of a ticket, besides its version. */
export type TicketTransition = Partial<Ticket> | TicketRefusal;

/** Who acts on a ticket, and when. */
export interface ExpertStep {
  readonly ticket: Ticket;
  readonly expert: ExpertName;
  /** Whether they are a support lead, who may take a ticket out of somebody's hands. */
  readonly isLead: boolean;
  readonly now: Date;
  /** When the experts are reminded of a question that begins to wait now. */
  readonly dueAt: Date;
}

/** What an asker's deed depends on. */
export type AskerStep = Pick<ExpertStep, 'ticket' | 'now' | 'dueAt'> & { readonly load: AskerLoad };

const EXPERTS: Readonly<Record<ExpertDeed['kind'], (step: ExpertStep) => TicketTransition>> = {
  claim: ({ ticket, expert, now }) => {
    if (ticket.state === 'closed') return 'not-now';
    if (ticket.claim) return ticket.claim.personId === expert.personId ? 'known' : 'taken';
    return ticket.state === 'answered' ? 'not-now' : { state: 'claimed', claim: { ...expert, at: now } };
  },
  unassign: (step) => {
    const { ticket } = step;
    if (ticket.state === 'closed' || !ticket.claim) return 'not-now';
    if (!step.isLead && isAnothers(step)) return 'taken';
    if (ticket.state === 'answered') return { claim: undefined };
    return { state: ticket.firstAnswerAt ? 'reopened' : 'open', claim: undefined };
  },
  reply: (step) => {
    const { ticket, expert, now } = step;
    if (ticket.state === 'closed') return 'not-now';
    if (isAnothers(step)) return 'taken';
    const claim = ticket.claim ?? { ...expert, at: now };
    return { state: 'answered', claim, firstAnswerAt: ticket.firstAnswerAt ?? now };
  },
  close: (step) => {
    if (step.ticket.state === 'closed') return 'not-now';
    // What was answered anybody may tidy away, but nobody the question that somebody works on.
    if (step.ticket.state === 'claimed' && !step.isLead && isAnothers(step)) return 'taken';
    return closed(step.now, 'expert');
  },
  reopen: (step) => {
    if (isWaiting(step.ticket) || !step.ticket.asker) return 'not-now';
    if (step.ticket.state === 'answered' && !step.isLead && isAnothers(step)) return 'taken';
    return waitsAnew(step);
  },
};

const ASKERS: Readonly<Record<AskerDeed['kind'], (step: AskerStep) => TicketTransition>> = {
  add: ({ ticket, dueAt, load }) => {
    if (ticket.state === 'closed') return 'not-now';
    if (load.unanswered >= MOST_ADDITIONS) return 'too-many';
    if (ticket.state !== 'answered') return {};
    return { state: ticket.claim ? 'claimed' : 'reopened', dueAt, remindedAt: undefined };
  },
  withdraw: ({ ticket, now }) => (ticket.state === 'closed' ? 'not-now' : closed(now, 'asker')),
  reopen: (step) => {
    if (isWaiting(step.ticket)) return 'not-now';
    return step.load.waiting < MOST_TICKETS ? waitsAnew(step) : 'too-many';
  },
};

/** What an expert's deed makes of a ticket as it stands. */
export function afterExpert(deed: ExpertDeed['kind'], step: ExpertStep): TicketTransition {
  return EXPERTS[deed](step);
}

/** What an asker's deed makes of their ticket as it stands. */
export function afterAsker(deed: AskerDeed['kind'], step: AskerStep): TicketTransition {
  return ASKERS[deed](step);
}

function isAnothers({ ticket, expert }: ExpertStep): boolean {
  return ticket.claim !== undefined && ticket.claim.personId !== expert.personId;
}

function closed(now: Date, closedBy: 'asker' | 'expert'): Partial<Ticket> {
  return { state: 'closed', closedAt: now, closedBy };
}

function waitsAnew({ dueAt }: Pick<AskerStep, 'dueAt'>): Partial<Ticket> {
  const nobody = { claim: undefined, closedAt: undefined, closedBy: undefined, remindedAt: undefined };
  return { state: 'reopened', ...nobody, dueAt };
}
