import type { Say } from '../../domain/strings.ts';
import { oneLine } from '../oneLine.ts';

/** What the app is called in every language; a client may show another name of the bot. */
const APP_NAME = 'HUP Assistant';
/** A name with one of these anywhere in it, or that is one of those below, is that of a company or a machine, which no expert speaks for. */
const NOBODY_IN_PART = ['microsoft', lettersOf(APP_NAME), 'administrator', 'noreply'];
const NOBODY = new Set(['admin', 'bot', 'copilot', 'helpdesk', 'itsupport', 'outlook', 'support', 'system', 'teams']);

/**
 * How an expert is called in cards and chats: as Teams or Entra ID does, in one line. Whoever has no name, that of the bot (`botName`, and the app's own) or that
 * of a company or a machine is called what `say` calls any of them: nobody is to be taken for somebody else.
 */
export function expertName(name: unknown, botName: unknown, say: Say): string {
  const shown = typeof name === 'string' ? oneLine(name) : '';
  const letters = lettersOf(shown);
  const isNobodys =
    NOBODY.has(letters) ||
    NOBODY_IN_PART.some((part) => letters.includes(part)) ||
    lettersOf(String(botName ?? '')) === letters;
  return letters === '' || isNobodys ? say('experts.somebody') : shown;
}

/** However it is written, with whatever between its letters. */
function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
