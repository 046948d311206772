import type { InsightEvent } from '../../domain/insights/event.ts';
import type { Feedback } from '../../domain/insights/feedback.ts';
import type { EntryFigures, QuestionCounts } from '../../domain/insights/insights.ts';

const MINUTE_MS = 60_000;

/** What happened, in its order. */
export type Happening =
  | { readonly kind: 'event'; readonly event: InsightEvent }
  | { readonly kind: 'feedback'; readonly feedback: Feedback };

/** Which of all that happened is looked at. */
interface Look {
  readonly locale?: string | undefined;
  readonly from: string;
  readonly to: string;
}

type Answer = InsightEvent & { readonly event: { readonly kind: 'answered'; readonly entryId: string } };

/**
 * The figures of docs/insights.md by a plain look through everything that happened, again for each figure: slow, with no state of its own, and sharing nothing with
 * the store that counts along.
 */
export class InsightModel {
  readonly #events: readonly InsightEvent[];
  readonly #verdicts: readonly Feedback[];

  constructor(happenings: readonly Happening[]) {
    const events = happenings.flatMap((happening) => (happening.kind === 'event' ? [happening.event] : []));
    this.#events = events.filter(({ key }, index) => events.findIndex((first) => first.key === key) === index);
    const given = happenings.flatMap((happening) => (happening.kind === 'feedback' ? [happening.feedback] : []));
    this.#verdicts = given.filter((one, index) => !given.slice(index + 1).some((later) => isSameWord(one, later)));
  }

  figures(look: Look): QuestionCounts {
    const of = (test: (event: InsightEvent) => boolean): number =>
      this.#events.filter((event) => isIn(look, event) && test(event)).length;
    const settled = (wanted: string) => of((event) => isAnswer(event) && this.#settled(event) === wanted);
    const said = (verdict: string) => this.#verdicts.filter((one) => isIn(look, one) && one.verdict === verdict).length;
    return {
      questions: of(({ event }) => event.kind === 'answered' || event.kind === 'not-answered'),
      answered: of(isAnswer),
      clarified: of(({ event }) => event.kind === 'answered' && event.how === 'clarify'),
      refused: of(({ event }) => event.kind === 'not-answered'),
      ...{ helpful: said('helpful'), notHelpful: said('not-helpful') },
      ...{ confirmed: settled('confirmed'), potential: settled('potential'), none: settled('none') },
      tickets: of(({ event }) => event.kind === 'ticket'),
    };
  }

  entry(entryId: string, look: Look): EntryFigures {
    const answers = this.#events.filter((event) => isAnswer(event) && event.event.entryId === entryId);
    const words = this.#verdicts.filter((one) => one.entryId === entryId && isIn(look, one));
    const reasons: Record<string, number> = {};
    for (const { reason } of words) if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
    return {
      entryId,
      answered: answers.filter((event) => isIn(look, event)).length,
      helpful: words.filter(({ verdict }) => verdict === 'helpful').length,
      notHelpful: words.filter(({ verdict }) => verdict === 'not-helpful').length,
      reasons,
    };
  }

  #settled(answer: Answer): string {
    const { key, event } = answer;
    const words = this.#verdicts.filter((one) => one.entryId === event.entryId && key.split(':')[1] === one.answer);
    if (words.some(({ verdict }) => verdict === 'helpful')) return 'confirmed';
    return words.length > 0 || this.#isLeftOpen(answer) ? 'none' : 'potential';
  }

  #isLeftOpen(answer: Answer): boolean {
    const later = this.#events.slice(this.#events.indexOf(answer) + 1);
    return later.some(({ at, asker, event }) => {
      if (asker === undefined || asker.personId !== answer.asker?.personId) return false;
      const minutes = (at.getTime() - answer.at.getTime()) / MINUTE_MS;
      if (event.kind === 'not-answered') return minutes <= 10;
      const isRepeat = event.kind === 'answered' && event.entryId === answer.event.entryId;
      return minutes <= 24 * 60 && (isRepeat || event.kind === 'ticket');
    });
  }
}

function isAnswer(event: InsightEvent): event is Answer {
  return event.event.kind === 'answered' && event.event.how === 'answer';
}

function isIn({ locale, from, to }: Look, one: { readonly at: Date; readonly locale: string }): boolean {
  const day = one.at.toISOString().slice(0, 10);
  return day >= from && day <= to && (locale === undefined || one.locale === locale);
}

function isSameWord(a: Feedback, b: Feedback): boolean {
  return a.person.personId === b.person.personId && a.answer === b.answer && a.entryId === b.entryId;
}
