import { expect } from 'chai';
import { ANNOUNCEMENT_STATES, type AnnouncementState } from '../../../domain/announcements/announcement.ts';
import { ANNOUNCEMENT_DEEDS, type AnnouncementDeed } from '../../../domain/announcements/announcementDeeds.ts';
import { deedRefusal, stateAfter, stepsFor } from '../../../domain/announcements/announcementTransitions.ts';
import type { DeedContext } from '../../../domain/announcements/deedObjections.ts';
import type { Role } from '../../../domain/console/roles.ts';
import { AnnouncementHouse, NO_COUNTS, NOW } from '../../helpers/announcementHouse.ts';

/** What may be done in which state by somebody with both roles who did not write it, and where it leads. */
const LEADS: Readonly<Record<AnnouncementState, Partial<Record<AnnouncementDeed, AnnouncementState>>>> = {
  draft: { submit: 'in-review', edit: 'draft', delete: 'draft' },
  'in-review': { approve: 'approved', 'send-back': 'draft', edit: 'draft' },
  approved: { schedule: 'scheduled', 'send-back': 'draft', edit: 'draft' },
  scheduled: { undo: 'approved', cancel: 'cancelled' },
  preparing: { cancel: 'cancelled' },
  sending: { pause: 'paused', cancel: 'cancelled', recall: 'cancelled' },
  paused: { resume: 'sending', cancel: 'cancelled', correct: 'paused', recall: 'cancelled' },
  sent: { resend: 'sending', correct: 'sent', recall: 'sent' },
  cancelled: { correct: 'cancelled', recall: 'cancelled' },
};

const ROLES_OF: Readonly<Record<AnnouncementDeed, readonly Role[]>> = {
  submit: ['author'],
  edit: ['author'],
  delete: ['author'],
  duplicate: ['author'],
  approve: ['approver'],
  'send-back': ['approver'],
  correct: ['author', 'approver'],
  schedule: ['author', 'approver'],
  undo: ['author', 'approver'],
  pause: ['author', 'approver'],
  resume: ['author', 'approver'],
  cancel: ['author', 'approver'],
  resend: ['author', 'approver'],
  recall: ['author', 'approver'],
};

function contextOf(state: AnnouncementState, changes: Partial<DeedContext> = {}): DeedContext {
  return {
    personId: 'somebody-else',
    roles: new Set<Role>(['author', 'approver']),
    announcement: new AnnouncementHouse().put(state),
    approvalRequired: true,
    counts: { ...NO_COUNTS, sent: 3, unconfirmed: 1 },
    isRecalled: false,
    now: NOW,
    ...changes,
  };
}

describe('An announcement', () => {
  for (const state of ANNOUNCEMENT_STATES) {
    const leads: Partial<Record<AnnouncementDeed, AnnouncementState>> = { ...LEADS[state], duplicate: state };
    for (const deed of ANNOUNCEMENT_DEEDS) {
      const to = leads[deed];
      it(`that is ${state} ${to ? `is ${to} after` : 'does not allow'} ${deed}`, () => {
        expect(deedRefusal(deed, contextOf(state))).to.equal(to ? undefined : 'not-now');
        if (to) expect(stateAfter(deed, state, true)).to.equal(to);
      });
    }
  }

  for (const deed of ANNOUNCEMENT_DEEDS) {
    const state = ANNOUNCEMENT_STATES.find((one) => deedRefusal(deed, contextOf(one)) === undefined) ?? 'draft';
    for (const role of ['author', 'approver', 'administrator'] as const) {
      const may = ROLES_OF[deed].includes(role);
      it(`${may ? 'allows' : 'refuses'} ${deed} to an ${role}`, () => {
        const refusal = deedRefusal(deed, contextOf(state, { roles: new Set([role]) }));
        expect(refusal).to.equal(may ? undefined : 'forbidden');
      });
    }
  }

  for (const state of ANNOUNCEMENT_STATES) {
    const allowed = Object.keys({ duplicate: state, ...LEADS[state] }).filter(
      (deed) => deed !== 'correct' && deed !== 'resend',
    );
    it(`that is ${state} and whose recall was asked for is neither corrected nor sent again, and allows the rest`, () => {
      expect(stepsFor(contextOf(state, { isRecalled: true }))).to.have.members(allowed);
    });
  }

  it('is approved by submitting where approval is switched off', () => {
    expect(stateAfter('submit', 'draft', false)).to.equal('approved');
  });

  it('offers its author all but the approval of it', () => {
    const own = { personId: 'author' };
    expect(stepsFor(contextOf('in-review', own))).to.deep.equal(['send-back', 'edit', 'duplicate']);
    expect(stepsFor(contextOf('in-review', { ...own, approvalRequired: false }))).to.include('approve');
  });

  it('offers nothing to whoever has no role', () => {
    for (const state of ANNOUNCEMENT_STATES) expect(stepsFor(contextOf(state, { roles: new Set() }))).to.deep.equal([]);
  });
});
