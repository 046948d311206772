import { expect } from 'chai';
import { learnGreetings } from '../../../domain/faq/greetings.ts';
import type { Locale } from '../../../domain/people/locale.ts';

describe('learnGreetings', () => {
  const EXAMPLES: [Locale, string[]][] = [
    ['en', ['hi', 'hi there', 'good morning']],
    ['fr', ['slt', 'allo']],
    ['es', ['hola', 'hola buenas']],
    ['ja', ['こんにちは', 'おは']],
    ['zh-Hans', ['你好', '早']],
  ];
  const withoutGreeting = learnGreetings(
    new Map(
      EXAMPLES.map(([locale, texts]) => [
        locale,
        [...texts.map((text) => ({ text, label: 'intent:greeting' })), { text: 'how', label: 'what-is-hup' }],
      ]),
    ),
  );

  const greeted: [locale: Locale, text: string, rest: string][] = [
    ['en', 'Hi there, is it free?', 'is it free?'],
    ['en', 'hi, good morning! is it free?', 'is it free?'],
    ['en', 'hi 👋 is it free?', 'is it free?'],
    ['en', 'good morning', ''],
    ['en', 'hi hi hi', ''],
    ['en', 'hi hi hi hi is it free?', 'hi is it free?'],
    ['fr', 'slt c koi', 'c koi'],
    ['es', 'hola buenas, ¿qué es?', '¿qué es?'],
    ['ja', 'こんにちは。いくらですか', 'いくらですか'],
    ['ja', 'こんにちはいくらですか', 'いくらですか'],
    ['zh-Hans', '你好请问多少钱', '请问多少钱'],
    ['zh-Hans', '早，多少钱', '多少钱'],
  ];
  for (const [locale, text, rest] of greeted)
    it(`takes the greeting off "${text}"`, () => {
      expect(withoutGreeting(text, locale)).to.equal(rest);
    });

  const whole: [locale: Locale, text: string, reason: string][] = [
    ['en', 'is it free?', 'no greeting'],
    ['en', 'how is it sold?', 'an example of something else'],
    ['en', 'hire me', 'a greeting within a word'],
    ['en', 'hi-fi', 'a greeting within a joined word'],
    ['en', 'is it free, hi there', 'a greeting at the end'],
    ['fr', 'hi, c koi', 'a greeting of another language'],
    ['de', 'hi', 'a language without examples'],
    ['zh-Hans', '早就注册了', 'one sign within a run'],
    ['ja', 'おはなし', 'two signs within a run'],
  ];
  for (const [locale, text, reason] of whole)
    it(`leaves "${text}" as it is: ${reason}`, () => {
      expect(withoutGreeting(text, locale)).to.equal(text);
    });
});
