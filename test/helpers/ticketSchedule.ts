import fc from 'fast-check';
import type { AskerDeed, ExpertDeed } from '../../domain/support/ticketOutcome.ts';
import type { TeamsMood } from './ticketTeams.ts';

/** A click of somebody on one of their cards: of which ticket, and by which of its nonces. */
export interface Click {
  readonly who: 'asker' | 'Ada' | 'Bea';
  readonly deed: ExpertDeed['kind'] | AskerDeed['kind'];
  readonly ticket: number;
}

/** One thing that happens. */
export type Step =
  /** A form is sent so many times at once. */
  | { readonly kind: 'form'; readonly form: number; readonly times: number }
  /** Clicks at the same instant. */
  | { readonly kind: 'clicks'; readonly clicks: readonly Click[]; readonly times: number }
  /** A click of before is delivered again. */
  | { readonly kind: 'redelivery'; readonly which: number }
  /** Jobs run side by side, each until it ends or its process dies before or after one of the things that it asks for. */
  | {
      readonly kind: 'work';
      readonly crashes: readonly (number | undefined)[];
      readonly isRedelivered: boolean;
      /** Clicks that come meanwhile. */
      readonly clicks: readonly Click[];
    }
  | { readonly kind: 'teams'; readonly mood: TeamsMood }
  /** The lease of whoever died is over, and reminders are due. */
  | { readonly kind: 'hours-pass' };

const deeds = {
  asker: ['add', 'add', 'withdraw', 'reopen'],
  expert: ['claim', 'claim', 'reply', 'reply', 'unassign', 'close', 'reopen'],
} as const;

const ticket = fc.nat(1);
const click: fc.Arbitrary<Click> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ who: fc.constantFrom('Ada', 'Bea'), deed: fc.constantFrom(...deeds.expert), ticket }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.constant('asker'), deed: fc.constantFrom(...deeds.asker), ticket }) },
);
const times = fc.constantFrom(1, 1, 2);
const crash = fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('form'), form: fc.nat(1), times }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('clicks'),
      clicks: fc.array(click, { minLength: 1, maxLength: 2 }),
      times,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redelivery'), which: fc.nat(9) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('work'),
      crashes: fc.array(crash, { minLength: 1, maxLength: 2 }),
      isRedelivered: fc.boolean(),
      clicks: fc.array(click, { maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('teams'), mood: fc.constantFrom('up', 'up', 'down', 'answer-lost') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hours-pass') }) },
);

/** What may happen to a person's two forms: clicks by two experts and the asker, crashes, redeliveries, and Teams away and back. */
export const anySchedule: fc.Arbitrary<readonly Step[]> = fc
  .array(step, { minLength: 3, maxLength: 14 })
  .map((steps) => [{ kind: 'form', form: 0, times: 1 }, ...steps]);
