import { useRef, useState } from 'react';
import type { FaqCheckAnswer } from '../../bot/console/contract/faqAnswers.ts';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { useApp } from '../app/appContext.ts';
import { tidyEdit } from './entryEdit.ts';
import type { FaqEditor } from './useFaqEntry.ts';

/** What a change would do, asked for or told by the server that refused it; and what became of the change. */
export function useCheck(editor: FaqEditor, entryId: string, edit: FaqEditRequest) {
  const { api, say } = useApp();
  const [asked, setAsked] = useState<FaqCheckAnswer>();
  const [told, setTold] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const refused = editor.problem?.refusal === 'faq-refused' ? editor.problem.check : undefined;
  const toResult = (): void => void setTimeout(() => place.current?.focus());

  const run = async (): Promise<void> => {
    setTold('');
    setAsked(await editor.run(() => api.faqCheck({ entryId, edit: tidyEdit(edit) })));
    toResult();
  };
  const change = async (next: FaqEditRequest | undefined): Promise<void> => {
    setTold('');
    setAsked(undefined);
    const answer = await editor.change(entryId, next);
    if (answer) setTold(say(`faq.told.${answer.kind}`));
    else toResult();
  };
  return { check: refused ?? asked, told, place, run, change };
}
