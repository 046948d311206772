import { useEffect, useState } from 'react';
import type { PreviewAnswer } from '../../bot/console/contract/answers.ts';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import { tidyEdit } from './entryEdit.ts';

/** How long the writer has to pause before the card is drawn anew, in ms. */
const PAUSE_MS = 400;

/** The card of an edit as the readers of a language get it, made by the server. What was there stays until there is something newer. */
export function useFaqPreview(entryId: string, edit: FaqEditRequest, locale: Locale) {
  const { api } = useApp();
  const [answer, setAnswer] = useState<PreviewAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const settled = useDebounced(edit, PAUSE_MS);
  const settledId = useDebounced(entryId, PAUSE_MS);
  useEffect(() => {
    let isWanted = true;
    const shown = tidyEdit({ ...settled, variants: {} });
    void api.faqPreview({ entryId: settledId, edit: shown, locale }).then((outcome) => {
      if (!isWanted) return;
      setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
      if (outcome.kind === 'done') setAnswer(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [api, settledId, settled, locale]);
  return { answer, problem };
}
