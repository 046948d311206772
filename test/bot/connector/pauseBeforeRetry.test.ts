import { expect } from 'chai';
import { ConnectorError } from '../../../bot/connector/connectorError.ts';
import { pauseBeforeRetry } from '../../../bot/connector/pauseBeforeRetry.ts';

type Facts = Partial<Pick<ConnectorError, 'status' | 'effect' | 'retryAfterMs'>>;

function failed(facts: Facts): ConnectorError {
  const unknown = { status: undefined, effect: 'unknown', retryAfterMs: undefined } as const;
  return new ConnectorError('', { method: 'POST', code: '', ...unknown, ...facts });
}

describe('pauseBeforeRetry', () => {
  const cases: readonly [
    title: string,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    facts: Facts,
    pause: number | undefined,
  ][] = [
    ['a throttled send waits as long as asked', 'POST', { status: 429, retryAfterMs: 1_500 }, 1_500],
    [
      'a throttled send does not wait longer than a person would',
      'POST',
      { status: 429, retryAfterMs: 5_001 },
      undefined,
    ],
    ['a send refused for now is repeated', 'POST', { status: 412, effect: 'none' }, 300],
    ['a send without a connection is repeated', 'POST', { effect: 'none' }, 300],
    ['a send that may have arrived is not', 'POST', { effect: 'unknown' }, undefined],
    ['a send that met a gateway error is not', 'POST', { status: 503, retryAfterMs: 1_000 }, undefined],
    ['a send that was forbidden is not', 'POST', { status: 403, effect: 'none' }, undefined],
    ['an update that met a gateway error is repeated', 'PUT', { status: 504 }, 300],
    ['an update that met an error of Teams is not', 'PUT', { status: 500 }, undefined],
    ['reading is repeated', 'GET', { effect: 'unknown' }, 300],
    ['a deletion that may have been done is not', 'DELETE', { effect: 'unknown' }, undefined],
  ];
  for (const [title, method, facts, pause] of cases) {
    it(title, () => {
      expect(pauseBeforeRetry(method, failed(facts), 1, 1)).to.equal(pause);
    });
  }

  it('waits longer each time, not always the same, and gives up after three attempts', () => {
    const error = failed({ status: 429 });
    expect([1, 2, 3].map((attempt) => pauseBeforeRetry('POST', error, attempt, 1))).to.deep.equal([
      300,
      600,
      undefined,
    ]);
    expect(pauseBeforeRetry('POST', error, 1, 0)).to.equal(150);
  });
});
