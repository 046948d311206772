import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApp } from '../app/appContext.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', margin: '8px 0' },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  address: { margin: '0 0 4px', overflowWrap: 'anywhere' },
});

/** The official pages that an answer may name, and how. */
export function LinkHelp(): ReactElement {
  const styles = useStyles();
  const { say, me } = useApp();
  return (
    <details>
      <summary>{say('faq.links.title')}</summary>
      <p>{say('faq.links.text')}</p>
      <dl className={styles.list}>
        {me.links.flatMap(({ id, url }) => [
          <dt key={id} className={styles.code}>
            {say('faq.links.typed', { id })}
          </dt>,
          <dd key={`${id}-shown`} className={styles.address}>
            {url}
          </dd>,
        ])}
      </dl>
    </details>
  );
}
