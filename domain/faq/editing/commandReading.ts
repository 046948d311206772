import { LOCALES, type Locale } from '../../people/locale.ts';
import type { Intent, Understand } from '../understanding.ts';
import type { FaqRules } from './faqProblems.ts';

/** What is only said, and may be said in a question too: nothing is lost where an entry answers it. */
const SMALL_TALK: readonly Intent[] = ['greeting', 'thanks', 'help', 'goodbye', 'human'];

/** How texts are read now. */
interface Reading {
  readonly labelsOf: FaqRules['labelsOf'];
  readonly understandIn: (locale: Locale) => Understand;
}

/**
 * Tells whether a text is understood as a command: by its meaning in its own language, and word for word in any, for people type commands of one language in the chat of
 * another.
 */
export function createCommandReading({ labelsOf, understandIn }: Reading): FaqRules['isCommand'] {
  return (text, locale) => {
    const meant = understandIn(locale)(text);
    if (meant.kind === 'intent' && !SMALL_TALK.includes(meant.intent)) return true;
    return LOCALES.some((other) => labelsOf(text, other).some((label) => label.startsWith('intent:')));
  };
}
