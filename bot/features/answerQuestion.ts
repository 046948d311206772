import type { TurnContext } from 'botbuilder';
import { answerCard } from '../../cards/answerCard.ts';
import { clarificationCard } from '../../cards/clarificationCard.ts';
import { notAnsweredCard } from '../../cards/notAnsweredCard.ts';
import { twoAnswersCard } from '../../cards/twoAnswersCard.ts';
import type { Choice } from '../../cards/views.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { composeAnswer } from '../../domain/faq/composeAnswer.ts';
import type { Entry } from '../../domain/faq/entry.ts';
import { maskQuestion } from '../../domain/faq/maskQuestion.ts';
import { refusal } from '../../domain/faq/refusal.ts';
import type { AnsweredPart, Understanding } from '../../domain/faq/understanding.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { MarketCode } from '../../domain/program.ts';
import type { Say } from '../../domain/strings.ts';
import { scopeOf } from '../scopeOf.ts';
import { count, type FeatureParts } from './featureParts.ts';

type Question = Extract<Understanding, { kind: 'answer' | 'clarify' | 'out-of-scope' }>;
type Answered = Extract<Understanding, { kind: 'answer' }>;

/** Answers a question, asks back, or says that it does not know. */
export async function answerQuestion(context: TurnContext, parts: FeatureParts, question: Question): Promise<void> {
  switch (question.kind) {
    case 'answer':
      return question.also
        ? answerBoth(context, parts, question, question.also)
        : answerEntry(context, parts, question.ids[0], question.market);
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
  const answer = composed(parts, entry, say, market);
  const nonce = parts.newId();
  await noteAnswered(context, parts, entryId, nonce);
  const related = choices(parts, entry.related, locale);
  const view = { ...answer, nonce, related, enroll: entry.enroll, scope: scopeOf(context.activity) };
  await sendCard(context, answerCard(view, say));
}

/** Answers both questions of a text, each for the market that its part names. */
async function answerBoth(
  context: TurnContext,
  parts: FeatureParts,
  { ids: [firstId], market }: Answered,
  also: AnsweredPart,
): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  const [first, second] = [parts.edition.entries.get(firstId), parts.edition.entries.get(also.id)];
  if (!first || !second) return sayUnknown(context, parts);
  const nonce = parts.newId();
  for (const { id } of [first, second]) await noteAnswered(context, parts, id, `${nonce}:${id}`);
  const answers = [composed(parts, first, say, market), composed(parts, second, say, also.market)] as const;
  const view = { nonce, answers, enroll: first.enroll || second.enroll, scope: scopeOf(context.activity) };
  await sendCard(context, twoAnswersCard(view, say));
}

function composed({ edition, contacts }: FeatureParts, entry: Entry, say: Say, market: MarketCode | undefined) {
  return composeAnswer(edition, entry, { say, market, administrator: contacts.administrator });
}

/** Counts an answer, once for its key, and remembers it for what the person may ask next. */
async function noteAnswered(context: TurnContext, parts: FeatureParts, entryId: string, key: string): Promise<void> {
  const { locale } = turnFacts(context);
  await count(parts, `answered:${key}`, locale, { kind: 'answered', entryId, how: 'answer' });
  parts.lastAnswers.remember(context.activity, entryId);
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
