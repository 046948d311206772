import { Body1, Button, Field, makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { EMPTY_TEXT } from './emptyDraft.ts';
import type { DraftProblem } from './serverProblem.ts';
import { TextFields } from './TextFields.tsx';

const useStyles = makeStyles({
  // A cell for each, whatever its width: Fluent's own row does not wrap.
  tabs: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(10rem, 1fr))' },
  tab: { justifyContent: 'start', textAlign: 'start', paddingLeft: '8px', paddingRight: '8px' },
  state: { display: 'block', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', paddingTop: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Texts = Draft['texts'];

interface LanguageTextsProps {
  readonly texts: Texts;
  readonly fallback: Locale;
  readonly shown: Locale;
  readonly problems: readonly DraftProblem[];
  readonly onShow: (locale: Locale) => void;
  readonly onTexts: (texts: Texts) => void;
  /** Not given where the language to fall back to is settled. */
  readonly onFallback?: ((locale: Locale) => void) | undefined;
}

/** The texts by language: which there are, and what people get in whose language there is none. */
export function LanguageTexts(props: LanguageTextsProps): ReactElement {
  const styles = useStyles();
  const { say, languageName } = useApp();
  const { texts, fallback, shown, problems } = props;
  const written = LOCALES.filter((locale) => texts[locale]);
  const stateOf = (locale: Locale): string => {
    const count = problems.filter((problem) => problem.locale === locale).length;
    if (count > 0) return say('editor.tabProblems', { count });
    return texts[locale] ? say('editor.tabWritten') : say('editor.tabFallback', { language: languageName(fallback) });
  };
  return (
    <div className={styles.box}>
      <TabList
        className={styles.tabs}
        aria-label={say('editor.languages')}
        // The cells are as wide as they are; room for a bold name would only make the longest one higher.
        reserveSelectedTabSpace={false}
        selectedValue={shown}
        onTabSelect={(_, { value }) => props.onShow(value as Locale)}
      >
        {LOCALES.map((locale) => (
          <Tab className={styles.tab} key={locale} value={locale} id={`tab-${locale}`} aria-controls="language-panel">
            {languageName(locale)}
            <span className={styles.state}>{stateOf(locale)}</span>
          </Tab>
        ))}
      </TabList>
      <div className={styles.panel} role="tabpanel" id="language-panel" aria-labelledby={`tab-${shown}`}>
        <OneLanguage key={shown} {...props} />
      </div>
      {props.onFallback && (
        <Field label={say('editor.fallback')} hint={say('editor.fallbackHint')}>
          <Select value={fallback} onChange={(_, { value }) => props.onFallback?.(value as Locale)}>
            {LOCALES.filter((locale) => written.includes(locale) || locale === fallback).map((locale) => (
              <option key={locale} value={locale}>
                {languageName(locale)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

function OneLanguage({ texts, fallback, shown, problems, onTexts }: LanguageTextsProps): ReactElement {
  const styles = useStyles();
  const { say, languageName } = useApp();
  const text = texts[shown];
  const names = { language: languageName(shown), fallback: languageName(fallback) };
  const put = (next: Texts[Locale]): void => onTexts({ ...texts, [shown]: next });
  if (text === undefined) {
    const source = texts[fallback];
    return (
      <>
        <Body1 as="p">{say('editor.noText', names)}</Body1>
        <div className={styles.row}>
          <Button onClick={() => put(EMPTY_TEXT as Texts[Locale])}>{say('editor.write', names)}</Button>
          {source && <Button onClick={() => put(source)}>{say('editor.copy', names)}</Button>}
        </div>
      </>
    );
  }
  const { [shown]: _, ...others } = texts;
  return (
    <>
      <TextFields text={text} locale={shown} problems={problems} onChange={(next) => put(next as Texts[Locale])} />
      {shown !== fallback && (
        <div>
          <Button onClick={() => onTexts(others)}>{say('editor.removeText', names)}</Button>
        </div>
      )}
    </>
  );
}
