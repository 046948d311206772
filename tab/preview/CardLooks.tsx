import { makeStyles, Radio, RadioGroup, Spinner, Switch } from '@fluentui/react-components';
import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { useApp } from '../app/appContext.ts';
import { THEMES, type Theme } from './teamsHostConfig.ts';

const CardView = lazy(async () => ({ default: (await import('./CardView.tsx')).CardView }));

/** As wide as a card is on a phone of 360 pixels, its border included: rows of buttons (cards/buttonRows.ts) just fit. */
const PHONE_WIDTH = 338;

const useStyles = makeStyles({
  looks: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', alignItems: 'center' },
  radios: { flexWrap: 'wrap' },
});

interface CardLooksProps {
  /** Undefined until there is one. */
  readonly card: unknown;
  /** What is to be said before the card. */
  readonly children?: ReactNode;
}

/** A card in the looks that Teams has, and as wide as on a phone. */
export function CardLooks({ card, children }: CardLooksProps): ReactElement {
  const styles = useStyles();
  const { say, theme } = useApp();
  const [look, setLook] = useState<Theme>(theme === 'default' ? 'light' : theme);
  const [isPhone, setPhone] = useState(false);
  return (
    <>
      <div className={styles.looks}>
        <RadioGroup
          className={styles.radios}
          layout="horizontal"
          aria-label={say('preview.look')}
          value={look}
          onChange={(_, { value }) => setLook(value as Theme)}
        >
          {THEMES.map((each) => (
            <Radio key={each} value={each} label={say(`theme.${each === 'light' ? 'default' : each}`)} />
          ))}
        </RadioGroup>
        <Switch label={say('preview.phone')} checked={isPhone} onChange={(_, { checked }) => setPhone(checked)} />
      </div>
      {children}
      <Suspense fallback={<Spinner label={say('loading')} />}>
        {card !== undefined && <CardView card={card} look={look} width={isPhone ? PHONE_WIDTH : undefined} />}
      </Suspense>
    </>
  );
}
