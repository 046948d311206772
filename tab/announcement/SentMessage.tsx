import { Field, makeStyles, Select } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { PreviewPane } from '../preview/PreviewPane.tsx';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', maxWidth: '44rem' },
});

/** What it says, in each language as its readers get it. */
export function SentMessage({ answer }: { readonly answer: AnnouncementAnswer }): ReactElement {
  const styles = useStyles();
  const { say, languageName, locale: own } = useApp();
  const { texts, fallbackLocale } = answer.draft;
  const [shown, setShown] = useState<Locale>(texts[own] ? own : fallbackLocale);
  const nameOf = (locale: Locale): string =>
    texts[locale]
      ? languageName(locale)
      : `${languageName(locale)} (${say('editor.tabFallback', { language: languageName(fallbackLocale) })})`;
  return (
    <div className={styles.box}>
      <Field label={say('message.language')}>
        <Select value={shown} onChange={(_, { value }) => setShown(value as Locale)}>
          {LOCALES.map((locale) => (
            <option key={locale} value={locale}>
              {nameOf(locale)}
            </option>
          ))}
        </Select>
      </Field>
      <PreviewPane text={texts[shown] ?? texts[fallbackLocale]} locale={shown} />
    </div>
  );
}
