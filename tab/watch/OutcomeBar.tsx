import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '28px',
    // Where the system sets the colors, parts would be gone.
    forcedColorAdjust: 'none',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '4px',
    overflow: 'hidden',
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(15rem, 100%), 1fr))',
    gap: '6px 24px',
    listStyle: 'none',
    margin: '8px 0',
    padding: 0,
  },
  item: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  swatch: {
    forcedColorAdjust: 'none',
    flexShrink: 0,
    width: '14px',
    height: '14px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** A part of a whole. */
export interface BarPart {
  readonly name: string;
  readonly count: number;
  /** What it is, and its figure, in words. */
  readonly words: string;
  readonly style: CSSProperties;
}

/** A bar of parts that add up, and below it each part with its figure: the bar shows nothing that is not said there. */
export function OutcomeBar({
  parts,
  label,
}: {
  readonly parts: readonly BarPart[];
  readonly label: string;
}): ReactElement {
  const styles = useStyles();
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ name, count, style }) => (
          <div key={name} style={{ ...style, flex: `${count} 0 2px` }} />
        ))}
      </div>
      <ul className={styles.list} aria-label={label}>
        {shown.map(({ name, words, style }) => (
          <li key={name} className={styles.item}>
            <span className={styles.swatch} style={style} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
