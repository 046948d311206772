import { questionIn } from '../../content/readQuestions.ts';

/** Questions from which nothing is learned, without those that only entries answered which are gone. */
export function withoutQuestionsOf(text: string, gone: ReadonlySet<string>): string {
  const lines = text.split('\n').flatMap((line) => {
    const question = questionIn(line);
    if (!question?.wanted.some((label) => gone.has(label))) return [line];
    const left = question.wanted.filter((label) => !gone.has(label));
    return left.length === 0 ? [] : [JSON.stringify({ ...JSON.parse(line), label: left.join('|') })];
  });
  return lines.join('\n');
}
