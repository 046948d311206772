import { useEffect, useState } from 'react';
import { announcementText } from '../../bot/console/contract/announcementRequests.ts';
import type { PreviewAnswer } from '../../bot/console/contract/answers.ts';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { useDebounced } from '../hooks/useDebounced.ts';
import { finishedParts } from './finishedParts.ts';

/** How long the author has to pause before the card is drawn anew, in ms. */
const PAUSE_MS = 400;

/** The card of a text as its readers get it, made by the server. What was there stays until there is something newer. */
export function usePreview(text: AnnouncementText | undefined, locale: Locale) {
  const { api } = useApp();
  const [answer, setAnswer] = useState<PreviewAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const [isUnfinished, setUnfinished] = useState(false);
  const settled = useDebounced(text, PAUSE_MS);
  useEffect(() => {
    let isWanted = true;
    const parsed = announcementText.safeParse(settled && finishedParts(settled));
    setUnfinished(!announcementText.safeParse(settled).success);
    if (!parsed.success) return;
    void api.preview({ text: parsed.data, locale }).then((outcome) => {
      if (!isWanted) return;
      setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
      if (outcome.kind === 'done') setAnswer(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [api, settled, locale]);
  return { answer, problem, isUnfinished };
}
