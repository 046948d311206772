import { expect } from 'chai';
import { SendingWatch } from '../../../bot/announcements/sendingWatch.ts';
import { NO_TOKEN } from '../../../bot/announcements/sendResult.ts';
import type { SendResult } from '../../../domain/announcements/delivery.ts';

const retry = (code: string, changes = {}): SendResult => ({ kind: 'retry', throttled: false, code, ...changes });

describe('why sending stalls', () => {
  let now: Date;
  let watch: SendingWatch;

  beforeEach(() => {
    now = new Date('2026-11-23T09:00:00Z');
    watch = new SendingWatch(() => now);
  });

  it('nothing is known at first, and nothing once it moves again', () => {
    expect(watch.stallOf('tenant-1')).to.equal(undefined);
    watch.note('tenant-1', retry('ECONNREFUSED'));
    watch.note('tenant-1', { kind: 'sent' });
    expect(watch.stallOf('tenant-1')).to.equal(undefined);
  });

  it('there is no token since the first try that lacked it', () => {
    const since = now;
    watch.note('tenant-1', retry(NO_TOKEN));
    now = new Date(now.getTime() + 60_000);
    watch.note('tenant-1', retry(NO_TOKEN));
    expect(watch.stallOf('tenant-1')).to.deep.equal({ kind: 'no-token', since, until: undefined });
    expect(watch.stallOf('tenant-2')).to.equal(undefined);
  });

  it('Teams wants to be left alone until a moment, whatever was on its way before', () => {
    watch.note('tenant-1', retry('Throttled', { throttled: true, afterMs: 5_000 }));
    watch.note('tenant-1', { kind: 'sent' });
    const until = new Date(now.getTime() + 5_000);
    expect(watch.stallOf('tenant-1')).to.deep.equal({ kind: 'held-back', since: now, until });
    now = until;
    expect(watch.stallOf('tenant-1')).to.equal(undefined);
  });

  it('what was only put back tells nothing', () => {
    watch.note('tenant-1', retry('HeldBack'));
    watch.note('tenant-1', retry('Failed'));
    expect(watch.stallOf('tenant-1')).to.equal(undefined);
  });
});
