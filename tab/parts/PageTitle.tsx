import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  title: { ...typographyStyles.title2, margin: '8px 0', outline: 'none', overflowWrap: 'anywhere' },
});

/** The place whose heading was shown last. */
let shownAt = location.hash;

/** A view's heading. It takes the focus when its view is gone to, so that who hears the page hears where they are; not when the page opens. */
export function PageTitle({ children }: { readonly children: string }): ReactElement {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (location.hash !== shownAt) title.current?.focus();
    shownAt = location.hash;
  }, []);
  useEffect(() => {
    document.title = children;
  }, [children]);
  return (
    <h1 ref={title} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
