import { expect } from 'chai';
import { NO_TOKEN, sendResult } from '../../../bot/announcements/sendResult.ts';
import { ConnectorError } from '../../../bot/connector/connectorError.ts';
import { TokenError } from '../../../bot/connector/tokenError.ts';
import type { SendResult } from '../../../domain/announcements/delivery.ts';

const FIRST = { attempts: 0, random: 1 };

type Facts = Partial<Pick<ConnectorError, 'status' | 'code' | 'subCode' | 'effect' | 'retryAfterMs'>>;

function failed(facts: Facts): ConnectorError {
  const { status } = facts;
  const effect = status !== undefined && status < 500 ? 'none' : 'unknown';
  const rest = { status: undefined, code: 'Unspecified', retryAfterMs: undefined } as const;
  return new ConnectorError('', { method: 'POST', effect, ...rest, ...facts });
}

/** The result in words, as the table below says it. */
function inWords(result: SendResult): string {
  if (result.kind === 'retry') return `${result.throttled ? 'all wait' : 'again'} ${result.afterMs}`;
  if (result.kind === 'unreachable') return result.retire ? 'unreachable, retired' : 'unreachable, kept';
  return result.kind;
}

describe('what came of a send that failed', () => {
  const table: readonly [title: string, facts: Facts, words: string][] = [
    ['429 with Retry-After', { status: 429, retryAfterMs: 7_000 }, 'all wait 7000'],
    ['429 without it', { status: 429 }, 'all wait 1000'],
    ['429 with a time that nobody waits', { status: 429, retryAfterMs: 10 ** 12 }, 'all wait 3600000'],
    ['no connection', { code: 'ECONNREFUSED', effect: 'none' }, 'again 1000'],
    ['no address for the name', { code: 'ENOTFOUND', effect: 'none' }, 'again 1000'],
    ['a reset', { code: 'ECONNRESET' }, 'unconfirmed'],
    ['no answer in time', { code: 'ETIMEDOUT' }, 'unconfirmed'],
    ['412 PreconditionFailed', { status: 412, code: 'PreconditionFailed' }, 'unconfirmed'],
    ['500', { status: 500 }, 'unconfirmed'],
    ['502', { status: 502 }, 'unconfirmed'],
    ['503, also with Retry-After', { status: 503, retryAfterMs: 1_000 }, 'unconfirmed'],
    ['504', { status: 504 }, 'unconfirmed'],
    ['408, which a gateway says of work that may go on', { status: 408 }, 'unconfirmed'],
    ['400 Bad Argument', { status: 400, code: 'BadArgument' }, 'rejected'],
    ['401 BotNotRegistered', { status: 401, code: 'BotNotRegistered' }, 'rejected'],
    ['413 MessageSizeTooBig', { status: 413, code: 'MessageSizeTooBig' }, 'rejected'],
    ['404 ConversationNotFound', { status: 404, code: 'ConversationNotFound' }, 'gone'],
    ['403 ConversationBlockedByUser', { status: 403, code: 'ConversationBlockedByUser' }, 'unreachable, retired'],
    [
      '403 with the sub-code MessageWritesBlocked',
      { status: 403, subCode: 'MessageWritesBlocked' },
      'unreachable, retired',
    ],
    ['403 BotNotInConversationRoster', { status: 403, code: 'BotNotInConversationRoster' }, 'unreachable, retired'],
    ['403 ForbiddenOperationException', { status: 403, code: 'ForbiddenOperationException' }, 'unreachable, retired'],
    ['403 BotDisabledByAdmin', { status: 403, code: 'BotDisabledByAdmin' }, 'rejected'],
    ['403 InvalidBotApiHost', { status: 403, code: 'InvalidBotApiHost' }, 'rejected'],
    ['403 NotEnoughPermissions', { status: 403, code: 'NotEnoughPermissions' }, 'rejected'],
    ['403 with a code that nobody knows', { status: 403, code: 'NewInTeams' }, 'unreachable, kept'],
  ];
  for (const [title, facts, words] of table) {
    it(`${title}: ${words}`, () => {
      const result = sendResult(failed(facts), FIRST);
      expect(inWords(result)).to.equal(words);
      expect(result).to.include({ code: facts.subCode ?? facts.code ?? 'Unspecified' });
    });
  }

  it('keeps the code that is known where another one is finer', () => {
    const error = failed({ status: 403, code: 'BotDisabledByAdmin', subCode: 'PolicyOfTenant' });
    expect(sendResult(error, FIRST)).to.deep.equal({ kind: 'rejected', status: 403, code: 'BotDisabledByAdmin' });
  });

  it('without a token nothing was sent: again, and Teams has nothing to do with it', () => {
    const result = sendResult(new TokenError(new Error('AADSTS7000222')), FIRST);
    expect(result).to.deep.equal({ kind: 'retry', throttled: false, afterMs: 1_000, code: NO_TOKEN });
  });

  it('an error of our own may have come after the send', () => {
    expect(sendResult(new TypeError('private'), FIRST)).to.deep.equal({ kind: 'unconfirmed', code: 'Unknown' });
  });

  it('waits longer each time where there is no connection, up to two minutes, and never quite the same', () => {
    const tried = (attempts: number, random: number) =>
      inWords(sendResult(failed({ code: 'ECONNREFUSED', effect: 'none' }), { attempts, random }));
    expect([0, 1, 2, 7].map((attempts) => tried(attempts, 1))).to.deep.equal([
      ...['again 1000', 'again 2000', 'again 4000', 'again 120000'],
    ]);
    expect(tried(2, 0)).to.equal('again 2000');
  });

  it('gives up after hours without a connection, and keeps the person', () => {
    const result = sendResult(failed({ code: 'ECONNREFUSED', effect: 'none' }), { attempts: 80, random: 1 });
    expect(result).to.deep.equal({ kind: 'unreachable', retire: false, code: 'ECONNREFUSED' });
  });
});
