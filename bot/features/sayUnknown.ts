import type { TurnContext } from 'botbuilder';
import { notAnsweredCard } from '../../cards/notAnsweredCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { maskQuestion } from '../../domain/faq/maskQuestion.ts';
import { refusal } from '../../domain/faq/refusal.ts';
import type { Understanding } from '../../domain/faq/understanding.ts';
import { turnNonce } from '../turnNonce.ts';
import { count, type FeatureParts } from './featureParts.ts';
import { noteTold } from './noteTold.ts';
import { OFFERED_AFTER, takesQuestions } from './ticketDesk.ts';

/** Says that it does not know, or not the language, and keeps the masked question where that is switched on. */
export async function sayUnknown(
  context: TurnContext,
  parts: FeatureParts,
  question: Pick<Understanding, 'foreignLanguage'> = {},
): Promise<void> {
  const facts = turnFacts(context);
  const { locale, input, person } = facts;
  const say = parts.sayIn(locale);
  const nonce = turnNonce(context, parts.newId);
  await count(parts, `not-answered:${nonce}`, facts, { kind: 'not-answered' });
  const words = refusal(question, parts.edition.name[locale], say);
  const row = noteTold(context, parts, { shown: 'refusal', entryIds: [] }, nonce);
  const offersPerson = row >= OFFERED_AFTER && (await takesQuestions(parts.tickets, person));
  await sendCard(context, notAnsweredCard({ nonce, refusal: words, offersPerson }, say));
  // Once it is answered, for what could not be sent comes again.
  if (input.kind === 'text' && parts.privacy.keepUnansweredQuestionsDays > 0) {
    await parts.questions.keep(maskQuestion(input.text), locale, parts.clock());
  }
}
