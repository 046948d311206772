import { useCallback, useEffect, useState } from 'react';
import type { FaqChangeAnswer, FaqEntryAnswer } from '../../bot/console/contract/faqAnswers.ts';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { useApp } from '../app/appContext.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { tidyEdit } from './entryEdit.ts';
import { useRun } from './useRun.ts';

export type FaqEditor = ReturnType<typeof useFaqEntry>;

/** Where editing begins: what is there, or what was handed over; `isWritten` where that is lost if it is not saved. */
export interface Beginning {
  readonly edit: FaqEditRequest;
  readonly isWritten: boolean;
}

interface EntryToEdit {
  /** Undefined for a new entry. */
  readonly id: string | undefined;
  /** Of a new entry; undefined until there is one. */
  readonly beginning: Beginning | undefined;
  readonly ticketId?: string | undefined;
}

/** An entry under the hands of whoever edits it. What was typed leaves only when it was published or proposed, or when they say so. */
export function useFaqEntry({ id, beginning, ticketId }: EntryToEdit) {
  const { api } = useApp();
  const [entry, setEntry] = useState<FaqEntryAnswer>();
  const [edit, setEdit] = useState<FaqEditRequest>();
  const [kept, setKept] = useState<FaqEditRequest>();
  const { problem, isBusy, run } = useRun();

  const known = entry?.entryId ?? id;
  const load = useCallback(async () => {
    const answer = known === undefined ? undefined : await run(() => api.faqEntry(known));
    if (!answer) return;
    setEntry(answer);
    setEdit(answer.edit);
    setKept(answer.edit);
  }, [api, known, run]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the page was opened with is loaded by itself
  useEffect(() => {
    void load();
  }, [id]);

  useEffect(() => {
    if (!beginning) return;
    setEdit(beginning.edit);
    setKept(beginning.isWritten ? undefined : beginning.edit);
  }, [beginning]);

  /** Publishes or proposes; without an edit the entry is deleted. */
  const change = async (entryId: string, next: FaqEditRequest | undefined): Promise<FaqChangeAnswer | undefined> => {
    const sent = next && tidyEdit(next);
    const answer = await run(() => api.faqChange({ entryId, base: entry?.base ?? 0, edit: sent, ticketId }));
    if (!answer) return undefined;
    // The address of what is new now, without opening it anew.
    if (!known) history.replaceState(null, '', hashOf({ name: 'faq-entry', id: entryId }));
    const isPublished = answer.kind === 'published';
    const base = isPublished ? answer.version.number : (entry?.base ?? 0);
    setEntry({ entryId, base, edit: sent, edition: entry?.edition });
    // What was only proposed to be deleted is there still.
    if (next) setKept(next);
    else if (isPublished) {
      setEdit(undefined);
      setKept(undefined);
    }
    return answer;
  };

  /** After a conflict: what stands here is to replace what somebody else published. */
  const keepMine = async (): Promise<void> => {
    const theirs = known && (await run(() => api.faqEntry(known)));
    if (theirs) setEntry(theirs);
  };

  const isDirty = edit !== kept;
  return {
    entry,
    edit,
    setEdit,
    isDirty,
    isBusy,
    problem,
    isNew: known === undefined,
    load,
    change,
    keepMine,
    run,
  };
}
