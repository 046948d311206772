import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type Locale, readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import type { DiffPart } from './wordDiff.ts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 },
  // Lines carry the difference in every theme; the color only adds to them.
  gone: { textDecorationLine: 'line-through', marginInlineEnd: '4px', color: tokens.colorNeutralForeground1 },
  come: {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface DiffTextProps {
  readonly parts: readonly DiffPart[];
  readonly locale: Locale;
}

/** A text with what went struck out and what came underlined; both are read aloud as such. */
export function DiffText({ parts, locale }: DiffTextProps): ReactElement {
  const styles = useStyles();
  return (
    <p className={styles.text} lang={readersTag(locale)}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text } }: { readonly part: DiffPart }): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  if (kind === 'same') return <>{text}</>;
  const Mark = kind === 'gone' ? 'del' : 'ins';
  return (
    <Mark className={styles[kind]}>
      <span className={styles.unseen}>{say(`faq.diff.${kind}`)} </span>
      {text}
    </Mark>
  );
}
