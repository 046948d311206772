import { expect } from 'chai';
import fc from 'fast-check';
import { parseActivity } from '../../../bot/http/parseActivity.ts';
import { message, senderOf } from '../../helpers/activities.ts';

describe('parseActivity', () => {
  const hello = message(senderOf('http://127.0.0.1/teams/'), 'hello');

  it('keeps every field, known or not', () => {
    const sent = { ...hello, value: { a: [1] }, channelData: { tenant: { id: 't', more: 1 }, own: true }, later: 'x' };
    expect(parseActivity(JSON.stringify(sent))).to.deep.equal(sent);
  });

  it('takes nothing of accounts and conversation but what they are made of, for they go back with each answer', () => {
    const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    for (const name of ['conversation', 'from', 'recipient'] as const) {
      const text = JSON.stringify({ ...hello, [name]: { ...hello[name], deep: 0 } }).replace(
        '"deep":0',
        `"deep":${nested}`,
      );
      expect(parseActivity(text), name).to.deep.equal(hello);
    }
  });

  it('refuses a tenant that is a number', () => {
    const sent = { ...hello, conversation: { ...hello.conversation, tenantId: 5 } };
    expect(parseActivity(JSON.stringify(sent))).to.equal(undefined);
  });

  it('accepts null where Teams writes it for nothing', () => {
    const sent = { ...hello, text: null, locale: null, entities: null, attachments: null, channelData: null };
    expect(parseActivity(JSON.stringify(sent))).to.deep.equal(sent);
  });

  it('makes dates of instants and keeps their text, as the SDK does', () => {
    const localTimestamp = '2026-11-22T10:00:00.000+01:00';
    expect(parseActivity(JSON.stringify({ ...hello, localTimestamp }))).to.deep.include({
      localTimestamp: new Date(localTimestamp),
      rawLocalTimestamp: localTimestamp,
    });
  });

  it('never throws, whatever the body', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => parseActivity(text)).to.not.throw();
      }),
    );
  });

  it('refuses whatever stands in the place of a field that the bot relies on', () => {
    const field = fc.constantFrom('type', 'channelId', 'conversation', 'from', 'recipient');
    const wrong = fc.constantFrom<unknown>(undefined, null, 1, true, [], '', { id: 5 });
    fc.assert(
      fc.property(field, wrong, (name, value) => {
        expect(parseActivity(JSON.stringify({ ...hello, [name]: value }))).to.equal(undefined);
      }),
    );
  });
});
