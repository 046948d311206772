import type { PreviewAnswer } from '../../bot/console/contract/answers.ts';
import type {
  FaqChangeAnswer,
  FaqCheckAnswer,
  FaqEntriesAnswer,
  FaqEntryAnswer,
  FaqHistoryAnswer,
} from '../../bot/console/contract/faqAnswers.ts';
import type { FaqChangeRequest, FaqCheckRequest, FaqPreviewRequest } from '../../bot/console/contract/faqRequests.ts';
import { PATHS } from '../../bot/console/contract/paths.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Call } from './createCall.ts';
import { withQuery } from './withQuery.ts';

/** The calls of the FAQ. */
export function faqCalls(call: Call) {
  return {
    faqEntries: (language: Locale) => call<FaqEntriesAnswer>('GET', withQuery(PATHS.faqEntries, { language })),
    faqEntry: (entry: string) => call<FaqEntryAnswer>('GET', withQuery(PATHS.faqEntry, { entry })),
    faqHistory: (entry: string) => call<FaqHistoryAnswer>('GET', withQuery(PATHS.faqHistory, { entry })),
    faqCheck: (request: FaqCheckRequest) => call<FaqCheckAnswer>('POST', PATHS.faqCheck, request),
    faqPreview: (request: FaqPreviewRequest) => call<PreviewAnswer>('POST', PATHS.faqPreview, request),
    faqChange: (request: FaqChangeRequest) => call<FaqChangeAnswer>('POST', PATHS.faqVersions, request),
    faqDecide: (number: number, decision: 'published' | 'rejected') =>
      call<FaqChangeAnswer>('POST', PATHS.faqDecision(String(number)), { decision }),
    faqExport: () => call<Blob>('GET', PATHS.faqExport),
  };
}
