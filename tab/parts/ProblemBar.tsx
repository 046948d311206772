import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Problem } from '../api/outcome.ts';
import { problemText } from '../text/problemText.ts';
import type { Words } from '../text/words.ts';

interface ProblemBarProps {
  readonly words: Words;
  readonly problem: Problem | undefined;
  readonly onRetry?: (() => Promise<void>) | undefined;
}

/** Says what went wrong, if something did, and offers to try again where that makes sense. */
export function ProblemBar({ words, problem, onRetry }: ProblemBarProps): ReactElement | null {
  if (problem === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>{problemText(words, problem)}</MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={() => void onRetry()}>{words.say('action.retry')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
