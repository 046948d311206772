import { Field, makeStyles, Select } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { CardLooks } from '../preview/CardLooks.tsx';
import { useFaqPreview } from './useFaqPreview.ts';

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', minWidth: 0 },
});

interface FaqPreviewProps {
  readonly entryId: string;
  readonly edit: FaqEditRequest;
}

/** The answer as people will get it in the chat, in the language of their choice. */
export function FaqPreview({ entryId, edit }: FaqPreviewProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, languageName } = app;
  const [locale, setLocale] = useState<Locale>(edit.writtenIn);
  const { answer, problem } = useFaqPreview(entryId, edit, locale);
  return (
    <div className={styles.pane}>
      <Field label={say('faq.preview.language')}>
        <Select value={locale} onChange={(_, { value }) => setLocale(value as Locale)}>
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {languageName(each)}
            </option>
          ))}
        </Select>
      </Field>
      <CardLooks card={answer?.card}>
        <ProblemBar words={app} problem={problem} />
      </CardLooks>
    </div>
  );
}
