import type { Logger } from 'pino';
import type { NewId } from '../../domain/clock.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import type { FailedPage } from '../http/pageRoute.ts';
import { errorPage } from '../pages/errorPage.ts';
import { localeOfReader } from './localeOfReader.ts';

/** What telling of a failed page needs. */
interface FailedPageParts {
  readonly log: Logger;
  readonly newId: NewId;
  readonly sayIn: (locale: Locale) => Say;
}

/** Logs why a page failed under a number, and tells the reader that number and what to do. */
export function createFailedPage({ log, newId, sayIn }: FailedPageParts): FailedPage {
  return (error, path, request) => {
    const errorId = newId().slice(0, 8);
    log.error({ err: error, errorId, page: path }, 'A page failed unexpectedly');
    return errorPage(errorId, sayIn(localeOfReader(request)), request.styleNonce);
  };
}
