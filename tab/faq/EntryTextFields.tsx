import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FAQ_LIMITS } from '../../domain/faq/editing/faqEdit.ts';
import type { EntryText } from '../../domain/faq/entry.ts';
import { readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { MarkdownHelp } from '../editor/MarkdownHelp.tsx';
import { checkProblem } from './checkProblem.ts';
import type { LanguageColumnProps } from './LanguageColumn.tsx';
import { LinkHelp } from './LinkHelp.tsx';

interface EntryTextFieldsProps extends LanguageColumnProps {
  readonly text: EntryText;
  readonly onText: (text: EntryText) => void;
}

/** The title and the answer of one language. */
export function EntryTextFields({ text, locale, problems, onText }: EntryTextFieldsProps): ReactElement {
  const app = useApp();
  const { say, number } = app;
  const { question, answer } = text;
  return (
    <>
      <Field
        label={say('faq.question')}
        required
        hint={say('editor.left', { count: number(FAQ_LIMITS.question - question.length) })}
        validationMessage={checkProblem(app, problems, locale, 'question')}
      >
        <Input
          lang={readersTag(locale)}
          value={question}
          maxLength={FAQ_LIMITS.question}
          onChange={(_, { value }) => onText({ ...text, question: value })}
        />
      </Field>
      <Field
        label={say('faq.answer')}
        required
        hint={say('editor.left', { count: number(FAQ_LIMITS.answer - answer.length) })}
        validationMessage={checkProblem(app, problems, locale, 'answer')}
      >
        <Textarea
          lang={readersTag(locale)}
          value={answer}
          rows={10}
          resize="vertical"
          maxLength={FAQ_LIMITS.answer}
          onChange={(_, { value }) => onText({ ...text, answer: value })}
        />
      </Field>
      <MarkdownHelp withLinks={false} />
      <LinkHelp />
    </>
  );
}
