import { expect } from 'chai';
import { readTeamsCodes } from '../../../bot/connector/teamsCodes.ts';

describe('teamsCodes', () => {
  const cases: readonly [title: string, body: unknown, code: string, subCode: string | undefined][] = [
    ['the code of an error', { error: { code: 'BadArgument', message: 'x' } }, 'BadArgument', undefined],
    ['a code at the top', { code: 'ServiceError' }, 'ServiceError', undefined],
    ['a sub-code beside it', { error: { code: 'Forbidden', subCode: 'Blocked' } }, 'Forbidden', 'Blocked'],
    ['a sub-code at the top', { subCode: 'Blocked', details: 'x' }, 'Unspecified', 'Blocked'],
    [
      'a sub-code in a message that is JSON itself',
      { errorCode: 209, message: '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "x"\r\n}' },
      'Unspecified',
      'MessageWritesBlocked',
    ],
    ['no words of a message', { error: { code: 'A', message: 'subCode: MessageWritesBlocked' } }, 'A', undefined],
    ['nothing in something else', ['error'], 'Unspecified', undefined],
    ['nothing where the code is a number', { error: { code: 209 } }, 'Unspecified', undefined],
  ];
  for (const [title, body, code, subCode] of cases) {
    it(`reads ${title}`, () => {
      expect(readTeamsCodes(JSON.stringify(body))).to.deep.equal({ code, subCode });
    });
  }

  it('reads nothing in what is no JSON', () => {
    expect(readTeamsCodes('<html>')).to.deep.equal({ code: 'Unspecified', subCode: undefined });
  });
});
