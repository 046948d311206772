import type { TurnContext } from 'botbuilder';
import { answerCard } from '../../cards/answerCard.ts';
import { clarificationCard } from '../../cards/clarificationCard.ts';
import { twoAnswersCard } from '../../cards/twoAnswersCard.ts';
import type { Choice } from '../../cards/views.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { composeAnswer } from '../../domain/faq/composeAnswer.ts';
import type { Entry } from '../../domain/faq/entry.ts';
import type { AnsweredPart, Understanding } from '../../domain/faq/understanding.ts';
import { answerKey } from '../../domain/insights/answerKey.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { MarketCode } from '../../domain/program.ts';
import type { Say } from '../../domain/strings.ts';
import { scopeOf } from '../scopeOf.ts';
import { turnNonce } from '../turnNonce.ts';
import { count, type FeatureParts } from './featureParts.ts';
import { noteTold } from './noteTold.ts';
import { sayUnknown } from './sayUnknown.ts';
import { sendAnswer } from './sendAnswer.ts';

type Question = Extract<Understanding, { kind: 'answer' | 'clarify' | 'out-of-scope' }>;
type Answered = Extract<Understanding, { kind: 'answer' }>;

/** Answers a question, asks back, or says that it does not know. */
export async function answerQuestion(context: TurnContext, parts: FeatureParts, question: Question): Promise<void> {
  switch (question.kind) {
    case 'answer':
      return question.also
        ? answerBoth(context, parts, question, question.also)
        : answerEntry(context, parts, question.ids[0], question);
    case 'clarify':
      return clarify(context, parts, question);
    case 'out-of-scope':
      return sayUnknown(context, parts, question);
  }
}

/** Answers with one entry of the FAQ, for a market where one was named; how sure that is, where it was a question in words. */
export async function answerEntry(
  context: TurnContext,
  parts: FeatureParts,
  entryId: string,
  { market, confidence }: Partial<Pick<Answered, 'market' | 'confidence'>> = {},
): Promise<void> {
  const { locale } = turnFacts(context);
  const say = parts.sayIn(locale);
  const entry = parts.edition.entries.get(entryId);
  if (!entry) return sayUnknown(context, parts);
  const answer = composed(parts, entry, say, market);
  const nonce = turnNonce(context, parts.newId);
  await noteAnswered(context, parts, entryId, answerKey(nonce));
  noteTold(context, parts, { shown: 'answer', entryIds: [entryId], confidence }, nonce);
  const related = choices(parts, entry.related, locale);
  const view = { ...answer, nonce, related, enroll: entry.enroll, scope: scopeOf(context.activity) };
  await sendAnswer(context, parts, answerCard(view, say), view);
}

/** Answers both questions of a text, each for the market that its part names. */
async function answerBoth(
  context: TurnContext,
  parts: FeatureParts,
  { ids: [firstId], market, confidence }: Answered,
  also: AnsweredPart,
): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  const [first, second] = [parts.edition.entries.get(firstId), parts.edition.entries.get(also.id)];
  if (!first || !second) return sayUnknown(context, parts);
  const nonce = turnNonce(context, parts.newId);
  for (const { id } of [first, second]) await noteAnswered(context, parts, id, answerKey(nonce, id));
  noteTold(context, parts, { shown: 'answer', entryIds: [first.id, second.id], confidence }, nonce);
  const answers = [composed(parts, first, say, market), composed(parts, second, say, also.market)] as const;
  const view = { nonce, answers, enroll: first.enroll || second.enroll, scope: scopeOf(context.activity) };
  await sendCard(context, twoAnswersCard(view, say));
}

function composed({ edition, contacts }: FeatureParts, entry: Entry, say: Say, market: MarketCode | undefined) {
  return composeAnswer(edition, entry, { say, market, administrator: contacts.administrator });
}

/** Counts an answer, once for its key, and remembers it for what the person may ask next. */
async function noteAnswered(context: TurnContext, parts: FeatureParts, entryId: string, key: string): Promise<void> {
  await count(parts, key, turnFacts(context), { kind: 'answered', entryId, how: 'answer' });
  parts.lastAnswers.remember(context.activity, entryId);
}

async function clarify(
  context: TurnContext,
  parts: FeatureParts,
  { ids, confidence }: Extract<Question, { kind: 'clarify' }>,
): Promise<void> {
  const facts = turnFacts(context);
  const nonce = turnNonce(context, parts.newId);
  await count(parts, answerKey(nonce), facts, { kind: 'answered', entryId: ids[0], how: 'clarify' });
  noteTold(context, parts, { shown: 'clarification', entryIds: ids.slice(0, 3), confidence }, nonce);
  const view = { nonce, choices: choices(parts, ids, facts.locale) };
  await sendCard(context, clarificationCard(view, parts.sayIn(facts.locale)));
}

function choices({ edition }: FeatureParts, ids: readonly string[], locale: Locale): Choice[] {
  return ids.flatMap((id) => {
    const entry = edition.entries.get(id);
    return entry ? [{ id, title: entry.text[locale].question }] : [];
  });
}
