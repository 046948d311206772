import { makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { missingIn } from './entryEdit.ts';
import { LanguageColumn, type LanguageColumnProps } from './LanguageColumn.tsx';

const useStyles = makeStyles({
  // Side by side where there is room for both, else below one another.
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
    gap: '24px 32px',
  },
});

type LanguagePairProps = Omit<LanguageColumnProps, 'locale' | 'label' | 'without' | 'onLocale'>;

/** Two languages of an entry side by side: the one that is written in, and the one that it is translated to. */
export function LanguagePair(props: LanguagePairProps): ReactElement {
  const styles = useStyles();
  const { say, locale: reader } = useApp();
  const { edit } = props;
  const [first, setFirst] = useState<Locale>(edit.texts[reader] ? reader : edit.writtenIn);
  const [second, setSecond] = useState<Locale>(() => {
    const others = LOCALES.filter((locale) => locale !== first);
    return missingIn(edit).find((locale) => locale !== first) ?? others[0] ?? first;
  });
  return (
    <div className={styles.columns}>
      <LanguageColumn {...props} label={say('faq.from')} locale={first} without={second} onLocale={setFirst} />
      <LanguageColumn {...props} label={say('faq.to')} locale={second} without={first} onLocale={setSecond} />
    </div>
  );
}
