import { randomUUID } from 'node:crypto';
import type {
  AmendmentRequest,
  Draft,
  PreviewRequest,
  ResendRequest,
  Step,
} from '../../bot/console/contract/announcementRequests.ts';
import type {
  AnnouncementAnswer,
  AudienceAnswer,
  ListAnswer,
  MeAnswer,
  NotReachedAnswer,
  PreviewAnswer,
  RolesAnswer,
} from '../../bot/console/contract/answers.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { AnnouncementDeed } from '../../domain/announcements/announcementDeeds.ts';
import { stateAfter, stepsFor } from '../../domain/announcements/announcementTransitions.ts';
import type { DeliveryCounts } from '../../domain/announcements/delivery.ts';
import { shownFunnel } from '../../domain/announcements/funnel.ts';
import type { Role } from '../../domain/console/roles.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { FACTS, NO_COUNTS, PEOPLE, REACHABLE, SKIPPED, type Who } from './consoleFacts.ts';
import { ConsoleRefusal } from './consoleRefusal.ts';
import { SupportDesk } from './supportDesk.ts';

interface Kept {
  readonly id: string;
  draft: Draft;
  state: AnnouncementAnswer['state'];
  version: number;
  createdBy: string;
  editedBy: string;
  approvedBy?: string;
  reviewNote?: string;
  correction?: AnnouncementAnswer['correction'];
  hold?: AnnouncementAnswer['hold'];
  sendAt?: string;
  updatedAt: string;
  counts?: Record<keyof DeliveryCounts, number>;
  stall?: AnnouncementAnswer['stall'];
  amendments: {
    id: string;
    kind: 'correct' | 'recall';
    at: string;
    counts: Record<'waiting' | 'sending' | 'done' | 'gone' | 'failed', number>;
  }[];
}

/** What the console's stand-in knows, and how it changes: by the rules of `domain/announcements`, with sending that a test moves on. */
export class ConsoleBook {
  readonly kept = new Map<string, Kept>();
  readonly desk = new SupportDesk({
    rolesOf: async ({ personId }) => new Set(PEOPLE.find(({ id }) => id === personId)?.roles),
  });
  /** To whom the text was sent as a test. */
  readonly tests: { readonly person: string; readonly id: string; readonly locale: Locale }[] = [];
  readonly identities = PEOPLE.map(({ id, name, roles }) => ({ token: `development:${id}`, name, roles }));
  settings: MeAnswer['settings'] = {
    approvalRequired: true,
    confirmAbove: 500,
    undoSeconds: 30,
    smallestGroup: 5,
    perSecond: 40,
  };
  people = new Map<string, readonly Role[]>(PEOPLE.map(({ id, roles }) => [id, roles]));

  who(authorization: string | undefined): Who | undefined {
    return PEOPLE.find(({ id }) => authorization === `Bearer development:${id}`);
  }

  me({ id, name, roles }: Who): MeAnswer {
    return {
      person: { id, name },
      roles,
      settings: this.settings,
      ...FACTS,
    };
  }

  list(language: Locale): ListAnswer {
    const announcements = [...this.kept.values()].reverse().map(({ amendments, ...each }) => ({
      ...{ id: each.id, state: each.state, version: each.version, updatedAt: each.updatedAt, sendAt: each.sendAt },
      title: (each.draft.texts[language] ?? each.draft.texts[each.draft.fallbackLocale])?.title ?? '',
      isRecalled: amendments.some(({ kind }) => kind === 'recall'),
    }));
    return { announcements };
  }

  create(who: Who, draft: Draft): AnnouncementAnswer {
    const id = randomUUID();
    const updatedAt = new Date().toISOString();
    this.kept.set(id, {
      id,
      draft,
      state: 'draft',
      version: 1,
      createdBy: who.id,
      editedBy: who.id,
      updatedAt,
      amendments: [],
    });
    return this.read(who, id);
  }

  /** As it is for one person now. */
  read(who: Who, id: string): AnnouncementAnswer {
    const kept = this.get(id);
    const { counts } = kept;
    const announcement = {
      ...kept,
      ...kept.draft,
      tenantId: 't',
      writers: [],
      sendAt: undefined,
      expiresAt: undefined,
    } as unknown as Announcement;
    const steps = stepsFor({
      ...{ personId: who.id, roles: new Set(who.roles), announcement, counts, now: new Date() },
      approvalRequired: this.settings.approvalRequired,
      isRecalled: kept.amendments.some(({ kind }) => kind === 'recall'),
    });
    const funnel = {
      delivered: counts?.sent ?? 0,
      opened: 420,
      started: 200,
      confirmed: 120,
      'link-opened': 60,
      purchased: 57,
    };
    return {
      ...kept,
      steps: steps.filter((step) => step !== 'duplicate'),
      problems: this.#problemsOf(kept.draft),
      figureStep: 1,
      funnel: counts && counts.sent > 500 ? shownFunnel(funnel, this.settings.smallestGroup) : undefined,
    };
  }

  change(who: Who, id: string, { version, draft }: { version: number; draft: Draft }): AnnouncementAnswer {
    return this.#move(who, id, 'edit', version, { draft, editedBy: who.id });
  }

  remove(id: string, version: number): undefined {
    if (this.get(id).version !== version) throw new ConsoleRefusal(409, 'conflict');
    this.kept.delete(id);
    return undefined;
  }

  duplicate(who: Who, id: string): AnnouncementAnswer {
    return this.create(who, this.get(id).draft);
  }

  step(who: Who, id: string, step: Step): AnnouncementAnswer {
    if (step.step === 'send-back')
      return this.#move(who, id, step.step, step.version, { reviewNote: step.note, correction: undefined });
    if (step.step === 'approve') return this.#approve(who, id, step.version);
    if (step.step === 'resume') return this.#move(who, id, step.step, step.version, { hold: undefined });
    if (step.step !== 'schedule') return this.#move(who, id, step.step, step.version, {});
    const needed = REACHABLE > this.settings.confirmAbove;
    if (needed && step.headCount !== REACHABLE)
      throw new ConsoleRefusal(409, 'head-count-differs', { headCount: REACHABLE });
    const sendAt = step.sendAt ?? new Date(Date.now() + this.settings.undoSeconds * 1_000).toISOString();
    return this.#move(who, id, step.step, step.version, { sendAt });
  }

  resend(who: Who, id: string, { version, states }: ResendRequest): AnnouncementAnswer {
    const { counts = { ...NO_COUNTS } } = this.get(id);
    for (const state of states) {
      counts.waiting += counts[state];
      counts[state] = 0;
    }
    return this.#move(who, id, 'resend', version, { counts });
  }

  amend(who: Who, id: string, request: AmendmentRequest): AnnouncementAnswer {
    if (request.kind === 'correct' && this.settings.approvalRequired)
      return this.#move(who, id, 'correct', request.version, {
        correction: { texts: request.texts, by: who.id, writers: [who.id] },
      });
    return this.#amend(who, id, request.kind, request);
  }

  #approve(who: Who, id: string, version: number): AnnouncementAnswer {
    const { correction } = this.get(id);
    if (!correction) return this.#move(who, id, 'approve', version, { approvedBy: who.id });
    return this.#amend(who, id, 'approve', { kind: 'correct', version, texts: correction.texts });
  }

  #amend(who: Who, id: string, deed: 'correct' | 'recall' | 'approve', request: AmendmentRequest): AnnouncementAnswer {
    const kept = this.get(id);
    const counts = { waiting: kept.counts?.sent ?? 0, sending: 0, done: 0, gone: 0, failed: 0 };
    const amendment = { id: randomUUID(), kind: request.kind, at: new Date().toISOString(), counts };
    const texts =
      request.kind === 'correct' ? { draft: { ...kept.draft, texts: request.texts }, correction: undefined } : {};
    return this.#move(who, id, deed, request.version, { amendments: [amendment, ...kept.amendments], ...texts });
  }

  test(who: Who, id: string, locale: Locale): undefined {
    this.tests.push({ person: who.id, id: this.get(id).id, locale });
    return undefined;
  }

  count(audience: Draft['audience']): AudienceAnswer {
    if (audience.kind === 'channels')
      return { total: audience.teamIds.length, reachable: audience.teamIds.length, skipped: {}, byLocale: {} };
    return { total: REACHABLE + 22, reachable: REACHABLE, skipped: SKIPPED, byLocale: { en: 800, fr: 300, ja: 140 } };
  }

  preview({ text }: PreviewRequest): PreviewAnswer {
    const card = {
      ...{ type: 'AdaptiveCard', version: '1.5' },
      body: [
        { type: 'TextBlock', text: text.title, weight: 'Bolder', size: 'Large', wrap: true, style: 'heading' },
        { type: 'TextBlock', text: text.body, wrap: true },
        ...(text.image ? [{ type: 'Image', url: text.image.url, altText: text.image.alt }] : []),
      ],
      actions: text.buttons.map(({ title }) => ({ type: 'Action.Submit', title })),
    };
    return { card, summary: text.title, size: JSON.stringify(card).length * 2, problems: [] };
  }

  notReached(): NotReachedAnswer {
    return {
      rows: [
        { number: 3, personId: 'p-3', outcome: 'unreachable', reason: 'MessageWritesBlocked', status: 403 },
        { number: 9, personId: 'p-9', outcome: 'skipped', reason: 'guest' },
        { number: 12, outcome: 'unconfirmed', reason: 'ECONNRESET' },
      ],
    };
  }

  roles(): RolesAnswer {
    return { people: [...this.people].map(([personId, roles]) => ({ personId, roles })) };
  }

  setRoles(personId: string, roles: readonly Role[]): undefined {
    this.people.set(personId, roles);
    return undefined;
  }

  audit(): object {
    const at = '2026-11-22T10:00:00Z';
    return {
      entries: [
        {
          number: 1,
          at,
          actorId: 'author',
          action: 'announcement.schedule',
          subject: 'a',
          details: { headCount: 1240, inSeconds: 10 },
        },
        { number: 0, at, actorId: 'bot', action: 'role.first', subject: 'b', details: { author: 1 } },
      ],
    };
  }

  /** Sending as far as a test wants it: `done` people have a result. */
  sendUntil(
    id: string,
    state: AnnouncementAnswer['state'],
    counts: Partial<DeliveryCounts>,
    stall?: AnnouncementAnswer['stall'],
  ): void {
    Object.assign(this.get(id), { state, counts: { ...NO_COUNTS, ...counts }, stall });
  }

  get(id: string): Kept {
    const kept = this.kept.get(id);
    if (kept === undefined) throw new ConsoleRefusal(404, 'unknown');
    return kept;
  }

  #move(who: Who, id: string, deed: AnnouncementDeed, version: number, part: Partial<Kept>): AnnouncementAnswer {
    const kept = this.get(id);
    if (kept.version !== version) throw new ConsoleRefusal(409, 'conflict');
    const state = stateAfter(deed, kept.state, this.settings.approvalRequired);
    Object.assign(kept, part, { state, version: version + 1, updatedAt: new Date().toISOString() });
    return this.read(who, id);
  }

  #problemsOf({ texts }: Draft): AnnouncementAnswer['problems'] {
    return LOCALES.flatMap((locale) => {
      const text = texts[locale];
      if (!text) return [];
      return [
        ...(text.title === '' ? [{ key: 'console.problem.no-title', locale }] : []),
        ...(text.body === '' ? [{ key: 'console.problem.no-body', locale }] : []),
      ];
    });
  }
}
