import { expect } from 'chai';
import { periodProblem } from '../../../tab/insights/periods.ts';

describe('console: a period of insights', () => {
  it('has two days in their order, and no more than the server shows', () => {
    expect(periodProblem({ from: '2026-01-01', to: '2026-01-01' })).to.equal(undefined);
    expect(periodProblem({ from: '2026-01-01', to: '2027-01-01' })).to.equal(undefined);
    expect(periodProblem({ from: '2026-01-01', to: '2027-01-02' })).to.equal('insights.tooLong');
    expect(periodProblem({ from: '2026-01-02', to: '2026-01-01' })).to.equal('insights.noPeriod');
    expect(periodProblem({ from: '', to: '2026-01-01' })).to.equal('insights.noPeriod');
  });
});
