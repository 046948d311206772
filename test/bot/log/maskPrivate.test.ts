import { expect } from 'chai';
import { maskPrivate } from '../../../bot/log/maskPrivate.ts';

describe('maskPrivate', () => {
  const hidden: readonly [title: string, text: string, shown: string][] = [
    ['a mail address', 'to dana.doe@contoso.com now', 'to [address] now'],
    ['an address with a tag', 'to dana+hup@contoso.co.uk, now', 'to [address], now'],
    ['an address in another script', 'to łukasz@bücher.example now', 'to [address] now'],
    ['an address on this machine', 'to dana@localhost now', 'to [address] now'],
    [
      'the password of a database',
      'at postgres://hup:s3cret@db.contoso.com/hup',
      'at postgres://[hidden]@db.contoso.com/hup',
    ],
    ['the password of a mail server', 'at smtps://dana%40contoso.com:s3cret@mail', 'at smtps://[hidden]@mail'],
    ['a bearer token', 'Authorization: Bearer abc.def-ghi', 'Authorization: [token]'],
    ['a JSON web token', 'token eyJhbGciOi.eyJpc3Mi.c2ln end', 'token [token] end'],
  ];
  for (const [title, text, shown] of hidden) {
    it(`hides ${title}`, () => {
      expect(maskPrivate(text)).to.equal(shown);
    });
  }

  it('leaves the rest as it is', () => {
    const text =
      'Teams answered POST with 403 ConversationBlockedByUser at https://smba.trafficmanager.net/emea/ (@ 5)';
    expect(maskPrivate(text)).to.equal(text);
  });

  it('takes no longer for a long line than its length asks for', () => {
    expect(maskPrivate('x'.repeat(200_000))).to.have.length(200_000);
  }).timeout(1_000);
});
