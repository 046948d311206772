import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqEditRequest } from '../../bot/console/contract/faqRequests.ts';
import { useApp } from '../app/appContext.ts';
import { DiffText } from './DiffText.tsx';
import { type LanguageDiff, type Setting, type VersionDiff, versionDiff } from './versionDiff.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  language: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '6px',
    paddingLeft: '12px',
    borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  title: { fontSize: 'inherit', margin: 0 },
  list: { margin: 0, paddingLeft: '20px' },
});

interface DiffViewProps {
  readonly before: FaqEditRequest | undefined;
  readonly after: FaqEditRequest | undefined;
  readonly nameOf: (entryId: string) => string;
}

/** What one version changed against the one before, by language. */
export function DiffView({ before, after, nameOf }: DiffViewProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const diff: VersionDiff = versionDiff(before, after);
  if (diff.languages.length + diff.settings.length === 0) return <p>{say('faq.diff.nothing')}</p>;
  return (
    <div className={styles.box}>
      {before && after && diff.settings.length > 0 && (
        <ul className={styles.list}>
          {diff.settings.map((name) => (
            <SettingItem key={name} {...{ name, before, after, nameOf }} />
          ))}
        </ul>
      )}
      {diff.languages.map((language) => (
        <LanguageChange key={language.locale} diff={language} />
      ))}
    </div>
  );
}

interface SettingItemProps {
  readonly name: Setting;
  readonly before: FaqEditRequest;
  readonly after: FaqEditRequest;
  readonly nameOf: DiffViewProps['nameOf'];
}

function SettingItem({ name, before, after, nameOf }: SettingItemProps): ReactElement {
  const { say, languageName } = useApp();
  const shown = (edit: FaqEditRequest): string => {
    if (name === 'related') return edit.related.map(nameOf).join(', ') || say('faq.diff.none');
    if (name === 'enroll') return say(edit.enroll ? 'faq.diff.yes' : 'faq.diff.no');
    return name === 'audience' ? say(`faq.audience.${edit.audience}`) : languageName(edit.writtenIn);
  };
  return (
    <li>
      {say(`faq.diff.${name}`)}: <del>{shown(before)}</del> → <ins>{shown(after)}</ins>
    </li>
  );
}

function LanguageChange({ diff }: { readonly diff: LanguageDiff }): ReactElement {
  const styles = useStyles();
  const { say, languageName } = useApp();
  const { locale, question, answer, variantsGone, variantsCome } = diff;
  const variants = [
    ...variantsGone.map((text) => ({ kind: 'gone', text }) as const),
    ...variantsCome.map((text) => ({ kind: 'come', text }) as const),
  ];
  return (
    <div className={styles.language}>
      <h3 className={styles.title}>{languageName(locale)}</h3>
      {question && <DiffText parts={question} locale={locale} />}
      {answer && <DiffText parts={answer} locale={locale} />}
      {variants.length > 0 && (
        <>
          <span>{say('faq.diff.variants')}</span>
          <ul className={styles.list}>
            {variants.map((part) => (
              <li key={`${part.kind} ${part.text}`}>
                <DiffText parts={[part]} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
