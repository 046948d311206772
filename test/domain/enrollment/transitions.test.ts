import { expect } from 'chai';
import {
  ENROLLMENT_STATES,
  type Enrollment,
  type EnrollmentState,
  isConfirmed,
  isOpen,
} from '../../../domain/enrollment/enrollment.ts';
import { moveTo, type ReachableState } from '../../../domain/enrollment/transitions.ts';
import { newEnrollment } from '../../helpers/storedEnrollments.ts';

/** Retention alone closes an enrollment as expired. */
const TARGETS = ENROLLMENT_STATES.filter((state) => state !== 'expired');

/** Which states can be reached from each one. */
const REACHABLE: Readonly<Record<EnrollmentState, readonly ReachableState[]>> = {
  started: ['confirmation-sent', 'confirmed', 'withdrawn'],
  'confirmation-sent': ['started', 'confirmation-sent', 'confirmed', 'withdrawn'],
  confirmed: ['link-opened', 'purchased', 'withdrawn'],
  'link-opened': ['purchased', 'withdrawn'],
  purchased: [],
  withdrawn: [],
  expired: [],
};

const AT = new Date('2026-11-05T10:00:00Z');

describe('An enrollment', () => {
  for (const from of ENROLLMENT_STATES) {
    for (const to of TARGETS) {
      const may = REACHABLE[from].includes(to);
      it(`${may ? 'may' : 'may not'} go from ${from} to ${to}`, () => {
        const before = newEnrollment({ state: from, version: 7 });
        const after = moveTo(before, to, AT);
        if (!may) expect(after).to.equal(undefined);
        else expect(after).to.deep.include({ id: before.id, state: to, version: 8, updatedAt: AT });
      });
    }
  }

  it('is open until it is purchased, withdrawn or expired', () => {
    const open = ENROLLMENT_STATES.filter((state) => isOpen(newEnrollment({ state })));
    expect(open).to.deep.equal(['started', 'confirmation-sent', 'confirmed', 'link-opened']);
  });

  it('is confirmed from the confirmation on, unless it was ended early', () => {
    const confirmed = ENROLLMENT_STATES.filter((state) => isConfirmed({ state }));
    expect(confirmed).to.deep.equal(['confirmed', 'link-opened', 'purchased']);
  });

  const moments: [from: EnrollmentState, to: ReachableState, moment: keyof Enrollment][] = [
    ['confirmation-sent', 'confirmed', 'confirmedAt'],
    ['confirmed', 'link-opened', 'linkOpenedAt'],
    ['link-opened', 'purchased', 'purchasedAt'],
  ];
  for (const [from, to, moment] of moments) {
    it(`remembers when it became ${to}, and nothing else`, () => {
      const before = newEnrollment({ state: from });
      expect(moveTo(before, to, AT)).to.deep.equal({ ...before, state: to, version: 2, updatedAt: AT, [moment]: AT });
    });
  }

  it('takes along what the move brings, and leaves the one before as it was', () => {
    const before = Object.freeze(newEnrollment());
    const answers = { market: 'PT', product: 'family', email: 'dana@contoso.com' } as const;
    expect(moveTo(before, 'confirmation-sent', AT, answers)).to.deep.include(answers);
    expect(before).to.not.have.property('email');
  });

  it('can be kept as JSON without losing anything', () => {
    const moved = moveTo(newEnrollment({ state: 'confirmation-sent' }), 'confirmed', AT) ?? expect.fail();
    const { startedAt, updatedAt, confirmedAt, ...plain } = JSON.parse(JSON.stringify(moved));
    const revived = { startedAt, updatedAt, confirmedAt };
    const dates = Object.fromEntries(Object.entries(revived).map(([key, value]) => [key, new Date(value)]));
    expect({ ...plain, ...dates }).to.deep.equal(moved);
  });
});
