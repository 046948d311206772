import { expect } from 'chai';
import { destinationFor, type RoutedFacts, type TicketRoute } from '../../../domain/support/routing.ts';
import type { Destination } from '../../../domain/support/ticket.ts';

const to = (address: string): Destination => ({ kind: 'mail', address });

describe('routing', () => {
  const routes: readonly TicketRoute[] = [
    { topic: 'markets', locale: 'de', destination: to('german markets') },
    { topic: 'markets', destination: to('markets') },
    { topic: 'devices/how-many', market: 'FR', destination: to('french devices') },
    { market: 'DE', destination: to('Germany') },
    { locale: 'ja', destination: to('Japanese') },
  ];
  const destinationOf = (facts: Partial<RoutedFacts>, among = routes) =>
    destinationFor(among, { locale: 'en', ...facts });

  for (const [address, facts] of [
    ['german markets', { topic: 'markets/hong-kong', locale: 'de' }],
    ['markets', { topic: 'markets', locale: 'ja' }],
    ['markets', { topic: 'markets/hong-kong', market: 'DE' }],
    ['french devices', { topic: 'devices/how-many', market: 'FR' }],
    ['Germany', { topic: 'devices/how-many', market: 'DE', locale: 'ja' }],
    ['Japanese', { topic: 'marketing', locale: 'ja' }],
  ] as const)
    it(`goes to ${address} by ${JSON.stringify(facts)}: the first route that fits`, () => {
      expect(destinationOf(facts)).to.deep.equal(to(address));
    });

  it('goes nowhere by routes of which none fits; a topic that only begins alike is another one', () => {
    expect(destinationOf({ topic: 'marketing' })).to.equal(undefined);
    expect(destinationOf({ topic: 'devices' })).to.equal(undefined);
    expect(destinationOf({})).to.equal(undefined);
  });

  it('goes to a route without conditions whatever it is', () => {
    expect(destinationOf({}, [...routes, { destination: to('rest') }])).to.deep.equal(to('rest'));
  });
});
