import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type ReactElement, useId, useState } from 'react';
import { readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { keepFocus } from '../parts/keepFocus.ts';
import { checkProblem } from './checkProblem.ts';
import { withLines } from './entryEdit.ts';
import type { LanguageColumnProps } from './LanguageColumn.tsx';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  title: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '18rem', overflowY: 'auto' },
  row: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '2px 4px 2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
});

/** What people type when they mean the entry, besides its title: one by one, or many lines at once. */
export function VariantFields({ edit, locale, problems, onEdit }: LanguageColumnProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, number, languageName } = app;
  const id = useId();
  const variants = edit.variants[locale] ?? [];
  const put = (next: readonly string[]): void =>
    onEdit({ ...edit, variants: { ...edit.variants, [locale]: [...next] } });
  const remove = (index: number): void => {
    put(variants.toSpliced(index, 1));
    keepFocus();
  };
  return (
    <div className={styles.box}>
      <h3 id={id} className={styles.title}>
        {say('faq.variants.title', { language: languageName(locale), count: number(variants.length) })}
      </h3>
      {variants.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <ul className={styles.list} aria-labelledby={id} tabIndex={0}>
          {variants.map((variant, index) => (
            <li key={variant} className={styles.row}>
              <span className={styles.text} lang={readersTag(locale)}>
                {variant}
              </span>
              <Button
                size="small"
                aria-label={say('faq.variants.removeThis', { text: variant })}
                onClick={() => remove(index)}
              >
                {say('faq.variants.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddVariants
        {...{ variants, locale, problem: checkProblem(app, problems, locale, 'variants') }}
        onVariants={put}
      />
    </div>
  );
}

interface AddVariantsProps extends Pick<LanguageColumnProps, 'locale'> {
  readonly variants: readonly string[];
  /** What is wrong with those that are there. */
  readonly problem: string | undefined;
  readonly onVariants: (variants: readonly string[]) => void;
}

function AddVariants({ variants, locale, problem, onVariants }: AddVariantsProps): ReactElement {
  const { say } = useApp();
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(false);
  const add = (): void => {
    const { variants: next, left } = withLines(variants, typed);
    onVariants(next);
    setTyped(left.join('\n'));
    setLeft(left.length > 0);
  };
  return (
    <>
      <Field
        label={say('faq.variants.add')}
        hint={say('faq.variants.hint')}
        validationMessage={isLeft ? say('faq.variants.left') : problem}
      >
        <Textarea
          lang={readersTag(locale)}
          value={typed}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div>
        <Button disabledFocusable={typed.trim() === ''} onClick={add}>
          {say('faq.variants.addButton')}
        </Button>
      </div>
    </>
  );
}
