import type { ReactElement, ReactNode } from 'react';
import { type Locale, readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';

interface QuestionItemProps {
  readonly text: string;
  readonly locale: Locale;
  readonly children?: ReactNode;
}

/** A question as somebody would type it, with its language, as an item of a list. */
export function QuestionItem({ text, locale, children }: QuestionItemProps): ReactElement {
  const { say, languageName } = useApp();
  return (
    <li style={{ overflowWrap: 'anywhere' }}>
      <span lang={readersTag(locale)}>{say('faq.quoted', { text })}</span> ({languageName(locale)}){children}
    </li>
  );
}
