import { Writable } from 'node:stream';
import { expect } from 'chai';
import { ignoreWriteErrors } from '../../../bot/log/ignoreWriteErrors.ts';

describe('ignoreWriteErrors', () => {
  it('outlives a full disk', () => {
    const stream = new Writable();
    ignoreWriteErrors(stream);
    expect(stream.emit('error', Object.assign(new Error('no space left'), { code: 'ENOSPC' }))).to.equal(true);
  });
});
