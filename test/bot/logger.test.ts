import { expect } from 'chai';
import { createLogger } from '../../bot/logger.ts';

describe('logger', () => {
  let lines: string[];

  beforeEach(() => {
    lines = [];
  });

  function logger(mode: 'local' | 'production', logLevel: 'info' | 'warn' = 'info'): ReturnType<typeof createLogger> {
    return createLogger({ mode, logLevel }, (line) => lines.push(line));
  }

  it('writes one JSON object a line in production', () => {
    logger('production').info({ entry: 'markets' }, 'Answered');
    const { time, ...rest } = JSON.parse(lines[0] ?? '');
    expect(rest).to.deep.equal({ level: 'info', entry: 'markets', msg: 'Answered' });
    expect(time).to.match(/^\d{4}-\d{2}-\d{2}T/);
  });

  it('writes lines to read in local mode', () => {
    logger('local').warn({ entry: 'markets', count: 2 }, 'Answered');
    expect(lines[0]).to.match(/^\d{2}:\d{2}:\d{2} WARN {2}Answered entry=markets count=2\n$/);
  });

  it('leaves out what is below its level', () => {
    logger('production', 'warn').info('Answered');
    expect(lines).to.deep.equal([]);
  });

  it('reduces an error to its kind, message, code, status and place', () => {
    const error = Object.assign(new Error('refused', { cause: new TypeError('inner') }), {
      code: '23505',
      status: 403,
      detail: 'Key (email)=(secret)',
      parameters: ['secret'],
    });
    logger('production').error({ err: error }, 'Failed');
    const { err } = JSON.parse(lines[0] ?? '');
    expect(err).to.deep.include({ type: 'Error', message: 'refused', code: '23505', status: 403 });
    expect(err.cause).to.deep.include({ type: 'TypeError', message: 'inner' });
    expect(err.at).to.contain('logger.test.ts');
    expect(lines[0]).to.not.contain('secret');
  });

  it('leaves out the message of an error that quotes what could not be parsed', () => {
    try {
      JSON.parse('my private text');
    } catch (error) {
      logger('production').error({ err: error }, 'Failed');
    }
    expect(lines[0]).to.contain('SyntaxError').and.not.contain('private');
  });

  it('masks every line, wherever something private stands in it', () => {
    logger('production').info({ where: 'to dana.doe@contoso.com' }, 'sent to dana.doe@contoso.com');
    expect(JSON.parse(lines[0] ?? '')).to.deep.include({ where: 'to [address]', msg: 'sent to [address]' });
  });
});
