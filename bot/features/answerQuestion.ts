import type { TurnContext } from 'botbuilder';
import { answerCard } from '../../cards/answerCard.ts';
import { clarificationCard } from '../../cards/clarificationCard.ts';
import { notAnsweredCard } from '../../cards/notAnsweredCard.ts';
import type { Choice } from '../../cards/views.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { composeAnswer } from '../../domain/faq/composeAnswer.ts';
import { maskQuestion } from '../../domain/faq/maskQuestion.ts';
import { refusal } from '../../domain/faq/refusal.ts';
import type { Understanding } from '../../domain/faq/understanding.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { MarketCode } from '../../domain/program.ts';
import { scopeOf } from '../scopeOf.ts';
import { count, type FeatureParts } from './featureParts.ts';

type Question = Extract<Understanding, { kind: 'answer' | 'clarify' | 'out-of-scope' }>;

/** Answers a question, asks back, or says that it does not know. */
export async function answerQuestion(context: TurnContext, parts: FeatureParts, question: Question): Promise<void> {
  switch (question.kind) {
    case 'answer':
      return answerEntry(context, parts, question.ids[0], question.market);
    case 'clarify':
      return clarify(context, parts, question.ids);
    case 'out-of-scope':
      return sayUnknown(context, parts, question);
  }
}

/** Answers with one entry of the FAQ, for a market where one was named. */
export async function answerEntry(
  context: TurnContext,
  parts: FeatureParts,
  entryId: string,
  market?: MarketCode,
): Promise<void> {
  const { locale } = turnFacts(context);
  const say = parts.sayIn(locale);
  const entry = parts.edition.entries.get(entryId);
  if (!entry) return sayUnknown(context, parts);
  const answer = composeAnswer(parts.edition, entry, { say, market, administrator: parts.contacts.administrator });
  const nonce = parts.newId();
  await count(parts, `answered:${nonce}`, locale, { kind: 'answered', entryId, how: 'answer' });
  const related = choices(parts, entry.related, locale);
  const view = { ...answer, nonce, related, enroll: entry.enroll, scope: scopeOf(context.activity) };
  await sendCard(context, answerCard(view, say));
}

async function clarify(context: TurnContext, parts: FeatureParts, entryIds: readonly string[]): Promise<void> {
  const { locale } = turnFacts(context);
  const nonce = parts.newId();
  await count(parts, `answered:${nonce}`, locale, { kind: 'answered', entryId: entryIds[0] ?? '', how: 'clarify' });
  await sendCard(context, clarificationCard({ nonce, choices: choices(parts, entryIds, locale) }, parts.sayIn(locale)));
}

/** Says that it does not know, or not the language, and keeps the masked question where that is switched on. */
export async function sayUnknown(
  context: TurnContext,
  parts: FeatureParts,
  question: Pick<Understanding, 'foreignLanguage'> = {},
): Promise<void> {
  const { locale, input } = turnFacts(context);
  const say = parts.sayIn(locale);
  const nonce = parts.newId();
  await count(parts, `not-answered:${nonce}`, locale, { kind: 'not-answered' });
  if (input.kind === 'text' && parts.privacy.keepUnansweredQuestionsDays > 0) {
    await parts.questions.keep(maskQuestion(input.text), locale, parts.clock());
  }
  const words = refusal(question, parts.edition.name[locale], say);
  await sendCard(context, notAnsweredCard({ nonce, refusal: words }, say));
}

function choices({ edition }: FeatureParts, ids: readonly string[], locale: Locale): Choice[] {
  return ids.flatMap((id) => {
    const entry = edition.entries.get(id);
    return entry ? [{ id, title: entry.text[locale].question }] : [];
  });
}
