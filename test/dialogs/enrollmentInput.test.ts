import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { type EnrollmentInput, readEnrollmentInput } from '../../dialogs/enrollmentInput.ts';
import { readTurnInput } from '../../dialogs/turnInput.ts';
import { createStartOver } from '../../domain/enrollment/startOver.ts';
import type { Understanding } from '../../domain/faq/understanding.ts';
import { message, senderOf, submit } from '../helpers/activities.ts';

const saysWhatNow = (text: string) => text === 'und jetzt?';
const saysStartOver = createStartOver(['start over', 'recommencer']);
const SENDER = senderOf('https://smba.trafficmanager.net/teams/');

/** Understands nothing, unless it is told what. */
function reading(meaning: object = { kind: 'out-of-scope' }): (text: string) => Understanding {
  return (text) => ({ text, locale: 'en', confidence: 1, ...meaning }) as Understanding;
}

function read(activity: Partial<Activity>, understand = reading()): EnrollmentInput | undefined {
  return readEnrollmentInput(
    { input: readTurnInput(activity as Activity), understand, saysStartOver, saysWhatNow },
    activity.id ?? '',
  );
}

const typed = (text: string, understand = reading()) => read(message(SENDER, text), understand);
const clicked = (value: unknown) => read(submit(SENDER, value));

describe('what is said to an enrollment', () => {
  const patterns: [text: string, input: Partial<EnrollmentInput> | undefined][] = [
    ['123456', { kind: 'typed-code', code: '123456' }],
    [' 123 456 ', { kind: 'typed-code', code: '123 456' }],
    ['123-456', { kind: 'typed-code', code: '123-456' }],
    ['12345', undefined],
    ['1234567', undefined],
    ['my code is 123456', undefined],
    ['und jetzt?', { kind: 'what-now' }],
    ['dana@contoso.com', { kind: 'typed-address', address: 'dana@contoso.com' }],
    ['Dana Doe <dana@contoso.com>', { kind: 'typed-address', address: 'Dana Doe <dana@contoso.com>' }],
    [
      '[dana@contoso.com](mailto:dana@contoso.com)',
      { kind: 'typed-address', address: '[dana@contoso.com](mailto:dana@contoso.com)' },
    ],
    ['can I use dana@outlook.com?', undefined],
    ['start over', { kind: 'command', command: 'start-over' }],
    ['Recommencer', { kind: 'command', command: 'start-over' }],
    ['can I start over later with another address', undefined],
    ['', undefined],
  ];
  for (const [text, input] of patterns) {
    it(`in the words "${text}" is ${input ? input.kind : 'nothing'}`, () => {
      if (input === undefined) expect(typed(text)).to.equal(undefined);
      else expect(typed(text)).to.deep.include(input);
    });
  }

  const meanings: [meaning: object, input: Partial<EnrollmentInput> | undefined][] = [
    [
      { kind: 'intent', intent: 'enroll' },
      { kind: 'command', command: 'enroll' },
    ],
    [
      { kind: 'intent', intent: 'status' },
      { kind: 'command', command: 'status' },
    ],
    [
      { kind: 'intent', intent: 'resend' },
      { kind: 'command', command: 'resend' },
    ],
    [
      { kind: 'intent', intent: 'change-email' },
      { kind: 'command', command: 'change-email' },
    ],
    [
      { kind: 'intent', intent: 'bought' },
      { kind: 'command', command: 'bought' },
    ],
    [
      { kind: 'intent', intent: 'cancel-enrollment' },
      { kind: 'command', command: 'withdraw' },
    ],
    [
      { kind: 'intent', intent: 'show-my-data' },
      { kind: 'command', command: 'show-my-data' },
    ],
    [
      { kind: 'intent', intent: 'delete-my-data' },
      { kind: 'command', command: 'delete-my-data' },
    ],
    [{ kind: 'intent', intent: 'cancel' }, { kind: 'cancel' }],
    [{ kind: 'intent', intent: 'greeting' }, undefined],
    [{ kind: 'intent', intent: 'human' }, undefined],
    [{ kind: 'intent', intent: 'opt-out' }, undefined],
    [{ kind: 'answer', ids: ['confirm-email/not-arrived'] }, { kind: 'mail-missing' }],
    [{ kind: 'answer', ids: ['confirm-email', 'confirm-email/not-arrived'] }, undefined],
    [{ kind: 'clarify', ids: ['confirm-email/not-arrived', 'confirm-email'] }, undefined],
  ];
  for (const [meaning, input] of meanings) {
    it(`by ${JSON.stringify(meaning)} is ${input ? JSON.stringify(input) : 'nothing'}`, () => {
      const found = typed('words', reading(meaning));
      if (input === undefined) expect(found).to.equal(undefined);
      else expect(found).to.deep.include(input);
    });
  }

  it('in words has the nonce of the activity, which a redelivery repeats', () => {
    const said = message(SENDER, 'send again');
    const resend = () => read(said, reading({ kind: 'intent', intent: 'resend' }));
    expect(resend()).to.deep.equal({ kind: 'command', command: 'resend', nonce: said.id }).and.deep.equal(resend());
  });

  it('is the click, where there is one', () => {
    const form = { kind: 'form', flowId: 'f', nonce: 'n', market: 'PT', product: 'family', email: 'a@b.c' };
    expect(clicked({ v: 1, ...form, market: 'Portugal (PT)' })).to.deep.equal(form);
    expect(clicked({ v: 1, kind: 'command', command: 'help', nonce: 'n' })).to.equal(undefined);
    expect(clicked({ v: 1, kind: 'feedback', entryId: 'e', verdict: 'helpful', nonce: 'n' })).to.equal(undefined);
  });

  it('by a card that is not understood is the wish to see how it stands', () => {
    for (const value of [{ v: 0, kind: 'form' }, { v: 1, kind: '?' }, 'text', 7, []])
      expect(clicked(value)).to.deep.include({ kind: 'command', command: 'status' });
  });

  it('is read quickly, however long it is', () => {
    const begun = performance.now();
    for (const text of ['x@'.repeat(50_000), `${'x@'.repeat(50_000)} y`, `${'<'.repeat(99_999)}@`, '1 '.repeat(50_000)])
      expect(typed(text)).to.equal(undefined);
    expect(performance.now() - begun).to.be.below(500);
  });
});
