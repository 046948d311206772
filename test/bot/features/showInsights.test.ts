import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import {
  asksForInsights,
  type InsightFeatureParts,
  mayReadInsights,
  showInsights,
} from '../../../bot/features/showInsights.ts';
import { setTurnFacts, type TurnFacts } from '../../../dialogs/turnFacts.ts';
import type { TurnInput } from '../../../dialogs/turnInput.ts';
import type { AuditEntry } from '../../../domain/console/audit.ts';
import type { Role } from '../../../domain/console/roles.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import { insights } from '../../helpers/insightViews.ts';
import { runningApp } from '../../helpers/runningApp.ts';
import { sayIn } from '../../helpers/strings.ts';
import { press } from '../../helpers/talk.ts';

const PERSON = { tenantId: 'tenant', personId: 'ann' };
const BUTTON: TurnInput = { kind: 'click', action: { kind: 'command', command: 'insights', nonce: 'n' } };

describe('insights in the chat', () => {
  it('are asked for by the button, or by a listed word of any language', async () => {
    expect(await asks(BUTTON)).to.equal(true);
    for (const locale of LOCALES)
      for (const word of sayIn(locale)('insights.command').split(','))
        expect(await asks({ kind: 'text', text: `${word.trim().toUpperCase()}!` }), word).to.equal(true);
    for (const text of ['insights please, of what kind', 'What is HUP?', ''])
      expect(await asks({ kind: 'text', text })).to.equal(false);
  });

  it('are for HR and support, and for nobody else', async () => {
    for (const role of ['author', 'approver', 'expert', 'support-lead'] as const)
      expect(await asks(BUTTON, [role]), role).to.equal(true);
    expect(await asks(BUTTON, ['administrator'])).to.equal(false);
    expect(await asks(BUTTON, [])).to.equal(false);
  });

  it('are never shown where others read along, nor where there are none', async () => {
    expect(await asks(BUTTON, ['expert'], 'channel')).to.equal(false);
    const { insights: _, ...without } = partsFor(['expert']);
    expect(await mayReadInsights(turn(BUTTON).context, without)).to.equal(false);
  });

  it('show figures without those of small groups, and note who looked', async () => {
    const audited: AuditEntry[] = [];
    const { context, sent } = turn(BUTTON);
    await showInsights(context, partsFor(['expert'], audited));
    expect(JSON.stringify(sent)).to.include('1,284').and.to.include('fewer than 5');
    expect(JSON.stringify(sent)).to.not.include('said: 3');
    expect(audited).to.deep.equal([
      {
        at: new Date('2026-11-22T09:00:00Z'),
        actor: PERSON,
        action: 'insights.view',
        subject: '2026-10-24/2026-11-22',
      },
    ]);
  });
});

describe('what the chat counts for insights', () => {
  const app = runningApp({}, 'test');

  it('settles an answer by what its reader says, and leaves one open that comes again', async () => {
    const chat = app().chat();
    await chat.do('In which countries is HUP available?');
    await chat.do(press('button.helpful'));
    await chat.do('What is HUP?');
    await chat.do('What is HUP?');
    const counts = `select kind, sum(count)::integer as count from insight_days
      where kind in ('answered', 'confirmed', 'potential', 'none') group by kind order by kind`;
    expect((await app().stopAndRead(counts))[0]).to.deep.equal([
      { kind: 'answered', count: 3 },
      { kind: 'confirmed', count: 1 },
      { kind: 'none', count: 1 },
      { kind: 'potential', count: 1 },
    ]);
  });
});

const asks = (input: TurnInput, roles: readonly Role[] = ['expert'], scope = 'personal') =>
  asksForInsights(turn(input, scope).context, partsFor(roles));

/** A turn as far as this feature looks into it. */
function turn(input: TurnInput, conversationType = 'personal') {
  const sent: unknown[] = [];
  const context = {
    activity: { conversation: { conversationType } },
    turnState: new Map(),
    sendActivity: async (activity: unknown) => sent.push(activity),
  } as unknown as TurnContext;
  setTurnFacts(context, { person: PERSON, locale: 'en', input } as TurnFacts);
  return { context, sent };
}

function partsFor(roles: readonly Role[], audited: AuditEntry[] = []): InsightFeatureParts {
  const { confirmed: _, ...totals } = insights.totals as Record<string, number>;
  const counts = { ...totals, confirmed: 3 } as never;
  return {
    ...{ sayIn, clock: () => new Date('2026-11-22T09:00:00Z') },
    insights: {
      store: {
        totals: async () => counts,
        byDay: async () => [{ day: '2026-11-22', ...(counts as object) } as never],
        tickets: async () => NO_TICKETS,
      },
      roles: { rolesOf: async () => new Set(roles) },
      audit: { add: async (entry) => void audited.push(entry) },
      ...{ smallestGroup: 5, pageUrl: 'https://hup.contoso.example/tab/#/insights' },
    },
  };
}

const NO_TICKETS = { opened: 0, open: 0, answered: 0, closed: 0, overdue: 0 };
