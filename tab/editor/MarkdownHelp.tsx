import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 16px', margin: '8px 0' },
  code: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap' },
  explained: { margin: 0 },
});

const NAMES = ['bold', 'italic', 'list', 'numbers', 'link', 'break'];

/** How a body's words get bold, become a list or a link; links may be explained elsewhere. */
export function MarkdownHelp({ withLinks = true }: { readonly withLinks?: boolean }): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  return (
    <details>
      <summary>{say('markdown.title')}</summary>
      <dl className={styles.list}>
        {NAMES.filter((name) => withLinks || name !== 'link').flatMap((name) => [
          <dt key={name} className={styles.code}>
            {say(`markdown.${name}.typed`)}
          </dt>,
          <dd key={`${name}-shown`} className={styles.explained}>
            {say(`markdown.${name}.shown`)}
          </dd>,
        ])}
      </dl>
    </details>
  );
}
