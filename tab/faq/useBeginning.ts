import { useEffect, useState } from 'react';
import type { TicketAnswer } from '../../bot/console/contract/supportAnswers.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { forgetHandedOver, handedOver } from './draftHandover.ts';
import { draftEdit, emptyEdit } from './entryEdit.ts';
import type { HandedDraft } from './handedDraft.ts';
import type { Beginning } from './useFaqEntry.ts';

/** What a new entry begins with: a ticket and its answer, what another page handed over, or nothing. */
export function useBeginning(isNew: boolean, ticketId: string | undefined) {
  const { api, locale } = useApp();
  const [beginning, setBeginning] = useState<Beginning | undefined>(() => {
    if (!isNew || ticketId) return undefined;
    const draft = handedOver();
    return draft ? { edit: draftEdit(draft), isWritten: true } : { edit: emptyEdit(locale), isWritten: false };
  });
  const [problem, setProblem] = useState<Problem>();
  useEffect(forgetHandedOver, []);
  useEffect(() => {
    if (!isNew || !ticketId) return;
    let isWanted = true;
    void api.ticket(ticketId, locale).then((outcome) => {
      if (!isWanted) return;
      // Whoever cannot have the ticket may still write the entry.
      setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
      const edit = outcome.kind === 'done' ? draftEdit(draftOf(outcome.value)) : emptyEdit(locale);
      setBeginning({ edit, isWritten: outcome.kind === 'done' });
    });
    return () => {
      isWanted = false;
    };
  }, [api, isNew, ticketId, locale]);
  return { beginning, problem };
}

function draftOf({ locale, question, messages }: TicketAnswer): HandedDraft {
  const answer = messages.filter(({ kind }) => kind === 'reply').at(-1)?.text;
  const oneLine = question.replace(/\s+/g, ' ').trim();
  return { locale, question: oneLine, answer, variants: [oneLine] };
}
