import { useState } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { goTo, setGuard } from '../hooks/useRoute.ts';
import { draftProblems } from './draftProblems.ts';
import type { DraftProblem } from './serverProblem.ts';
import { waitingDraft } from './waitingDraft.ts';
import { withLine } from './withLine.ts';

/** New texts for cards that were delivered, under the hands of whoever corrects them. */
export function useCorrection(answer: AnnouncementAnswer) {
  const { api } = useApp();
  const { id } = answer;
  const before = waitingDraft(answer);
  const [texts, setTexts] = useState(before.texts);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [problem, setProblem] = useState<Problem>();

  /** Whether nothing that the page knows of keeps the texts from being handed in. */
  const check = (): boolean => {
    const found = draftProblems({ ...before, texts });
    setProblems(found.map((each) => withLine(each, each.locale && texts[each.locale]?.body)));
    return found.length === 0;
  };
  /** Over the version that was opened; after a conflict, over the one that somebody else left. */
  const handIn = async (version = answer.version): Promise<void> => {
    const outcome = await api.amend(id, { kind: 'correct', version, texts });
    if (outcome.kind === 'failed') return setProblem(outcome.problem);
    setGuard(undefined);
    goTo({ name: 'announcement', id });
  };
  return { before, texts, setTexts, isDirty: texts !== before.texts, problems, problem, check, handIn };
}
