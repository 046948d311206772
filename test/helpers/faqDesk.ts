import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaqChange, FaqParts } from '../../bot/console/faqParts.ts';
import type { Actor } from '../../domain/announcements/announcement.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import type { FaqEdit, FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { FaqCheck, FaqOutcome } from '../../domain/faq/editing/faqOutcome.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { createSay } from '../../domain/strings.ts';
import { CONTENT, EDITION } from './enrollmentHouse.ts';
import { PROJECT_ROOT } from './sourceTree.ts';

/** A check in which nothing is wrong. */
export const CLEAN: FaqCheck = { problems: [], duplicates: [], lost: [], won: [], figures: [], isBelowFloor: false };
const AT = new Date('2026-11-23T08:00:00Z');

/** The FAQ's changes in memory for the console's tests, by rules as simple as will do. */
export class FaqDesk implements FaqParts {
  readonly versions: FaqVersion[] = [];
  readonly files = EDITION;
  readonly editionIds = [...CONTENT.editions.keys()];
  administrator: string | undefined = 'Ada';
  approvalRequired = false;
  /** What every check finds. */
  found: FaqCheck = CLEAN;
  /** What comes of every change, if not the usual. */
  outcome: Exclude<FaqOutcome['kind'], 'published' | 'proposed' | 'rejected'> | undefined;

  readonly audited: AuditEntry[] = [];
  readonly audit: FaqParts['audit'] = { add: async (entry) => void this.audited.push(entry) };

  readonly store: FaqParts['store'] = {
    published: async () => {
      const newest = new Map(this.#in('published').map((version) => [version.entryId, version]));
      return [...newest.values()];
    },
    history: async (_, entryId) => this.versions.filter((version) => version.entryId === entryId).reverse(),
    proposed: async () => this.#in('proposed'),
  };

  readonly service: FaqParts['service'] = {
    check: async () => this.found,
    change: async (actor, change) => this.#other() ?? this.#kept(actor, change),
    decide: async (actor, number, decision) => {
      const version = this.versions.find((each) => each.number === number);
      if (!version) return { kind: 'unknown' };
      if (version.author === actor.personId) return { kind: 'own-change' };
      const decided = { ...version, state: decision, decidedBy: actor.personId, decidedAt: AT };
      this.versions.splice(this.versions.indexOf(version), 1, decided);
      return { kind: decision, version: decided };
    },
  };

  readonly variantsOf = (entryId: string): FaqEdit['variants'] =>
    inEachLocale((locale) =>
      CONTENT.utterances[locale].flatMap(({ label, text }) => (label === entryId ? [text] : [])),
    );

  readonly ownSource = inEachLocale(() => 'Our experts');
  readonly clock = () => AT;

  readonly sayIn = (locale: Locale) => createSay(locale, CONTENT.strings[locale]);

  readonly contentFile = async (path: string): Promise<string | undefined> =>
    readFile(join(PROJECT_ROOT, 'content', path), 'utf8').catch(() => undefined);

  #in(state: FaqVersion['state']): FaqVersion[] {
    return this.versions.filter((version) => version.state === state);
  }

  #other(): FaqOutcome | undefined {
    if (this.outcome === undefined) return undefined;
    return this.outcome === 'refused' ? { kind: 'refused', check: this.found } : { kind: this.outcome };
  }

  #kept({ personId }: Actor, change: FaqChange): FaqOutcome {
    const standing = this.#in('published').findLast(({ entryId }) => entryId === change.entryId);
    if ((standing?.number ?? 0) !== change.base) return { kind: 'conflict' };
    const state = this.approvalRequired ? 'proposed' : 'published';
    const fixed = { number: this.versions.length + 1, edition: EDITION.edition, state, at: AT } as const;
    const version: FaqVersion = { ...change, ...fixed, author: personId };
    this.versions.push(version);
    return { kind: state, version };
  }
}
