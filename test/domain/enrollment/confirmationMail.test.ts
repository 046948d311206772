import { expect } from 'chai';
import { isAwaited, mailStands } from '../../../domain/enrollment/confirmationMail.ts';
import { ENROLLMENT_STATES } from '../../../domain/enrollment/enrollment.ts';
import { mailFor, newEnrollment, requested } from '../../helpers/storedEnrollments.ts';

const WAITING = requested(newEnrollment());
const MAIL = mailFor(WAITING);
const moment = (milliseconds: number) => new Date(MAIL.expiresAt.getTime() + milliseconds);

describe('A confirmation mail', () => {
  it('stands until its time is over', () => {
    expect([-1, 0, 1].map((after) => mailStands(MAIL, WAITING, moment(after)))).to.deep.equal([true, false, false]);
  });

  it('is awaited also when its time is over', () => {
    expect(isAwaited(MAIL, WAITING)).to.equal(true);
  });

  it('neither stands nor is awaited after the address was changed', () => {
    const changed = { ...WAITING, email: `other.${WAITING.email}` };
    expect([isAwaited(MAIL, changed), mailStands(MAIL, changed, moment(-1))]).to.deep.equal([false, false]);
  });

  for (const state of ENROLLMENT_STATES.filter((one) => one !== 'confirmation-sent')) {
    it(`neither stands nor is awaited while the enrollment is ${state}`, () => {
      const moved = { ...WAITING, state };
      expect([isAwaited(MAIL, moved), mailStands(MAIL, moved, moment(-1))]).to.deep.equal([false, false]);
    });
  }
});
