import { expect } from 'chai';
import type { Edition, Entry } from '../../../domain/faq/entry.ts';
import { entriesToLookAt } from '../../../domain/insights/attention.ts';
import type { EntryFigures } from '../../../domain/insights/insights.ts';
import { inEachLocale } from '../../../domain/people/inEachLocale.ts';

const TODAY = new Date('2026-11-22T12:00:00Z');

describe('entries to look at', () => {
  it('are those that were never the answer', () => {
    expect(why([entry('a'), entry('b')], [figures('a', 1)])).to.deep.equal(['b never-used']);
    expect(why([entry('a')], [figures('a', 0, 1)])).to.deep.equal(['a never-used']);
  });

  it('are those whose source is older than a year, unless the organization has changed the words since', () => {
    const old = entry('a', { source: 'old' });
    expect(why([old], [figures('a', 1)])).to.deep.equal(['a stale 2025-11-21']);
    const edited = { ...old, edited: { fr: '2026-03-01' } };
    expect(why([edited], [figures('a', 1)])).to.deep.equal([]);
    expect(why([{ ...old, edited: { fr: '2025-11-01' } }], [figures('a', 1)])).to.deep.equal(['a stale 2025-11-21']);
  });

  it('are those that name a dead link in any language, once', () => {
    const dead = entry('a', { answer: '[Here](link:gone) or [there](link:gone), not [that](link:alive).' });
    expect(why([dead], [figures('a', 1)])).to.deep.equal(['a dead-link https://gone.example']);
  });

  it('are those that less than half call helpful, of as many votes as may be told of', () => {
    const votes = (helpful: number, notHelpful: number) => why([entry('a')], [figures('a', 1, helpful, notHelpful)]);
    expect(votes(2, 3)).to.deep.equal(['a not-helpful']);
    expect(votes(2, 2)).to.deep.equal([]);
    expect(votes(3, 3)).to.deep.equal([]);
  });
});

function why(entries: readonly Entry[], counted: readonly EntryFigures[]): string[] {
  const edition = {
    entries: new Map(entries.map((one) => [one.id, one])),
    sources: { new: { date: '2026-06' }, old: { date: '2025-11-21' } },
    links: {
      gone: { id: 'gone', url: 'https://gone.example', state: 'dead' },
      alive: { id: 'alive', url: 'https://alive.example', state: 'current' },
    },
  } as unknown as Edition;
  const found = entriesToLookAt({ edition, entries: counted, smallestGroup: 5, today: TODAY });
  return found.map(({ entryId, why, detail }) => [entryId, why, detail].filter(Boolean).join(' '));
}

function entry(id: string, { source = 'new', answer = '' } = {}): Entry {
  const text = inEachLocale(() => ({ question: id, answer }));
  return { ...{ id, source, text, audience: 'employee', facts: [], related: [], enroll: false } };
}

function figures(entryId: string, answered: number, helpful = 0, notHelpful = 0): EntryFigures {
  return { entryId, answered, helpful, notHelpful, reasons: {} };
}
