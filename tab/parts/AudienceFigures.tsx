import { Body1, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import { SKIP_REASONS } from '../../domain/announcements/audience.ts';
import { figureStep } from '../../domain/announcements/roundedFigures.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { useAudienceCount } from '../hooks/useAudienceCount.ts';
import { ProblemBar } from './ProblemBar.tsx';
import { RoundedNote } from './RoundedNote.tsx';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px' },
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
});

/** How many an audience has at the moment, and who of it is left out and why. */
export function AudienceFigures({ audience }: { readonly audience: Draft['audience'] }): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, number, languageName, me } = app;
  const { value: count, problem, reload } = useAudienceCount(audience);
  const unit = audience.kind === 'channels' ? 'channels' : 'people';
  return (
    <div className={styles.box} role="status">
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      {count && (
        <>
          <Body1 as="p">
            <strong>{say(`count.reachable.${unit}`, { count: number(count.reachable) })}</strong>{' '}
            {say('count.total', { count: number(count.total) })}
          </Body1>
          <RoundedNote step={figureStep(audience, me.settings.smallestGroup)} />
          <ul className={styles.list}>
            {SKIP_REASONS.filter((reason) => count.skipped[reason]).map((reason) => (
              <li key={reason}>
                {say('count.skipped', { count: number(count.skipped[reason] ?? 0), reason: say(`skip.${reason}`) })}
              </li>
            ))}
          </ul>
          <Body1 as="p">
            {LOCALES.filter((locale) => count.byLocale[locale])
              .map((locale) => `${languageName(locale)}: ${number(count.byLocale[locale] ?? 0)}`)
              .join(' · ')}
          </Body1>
        </>
      )}
    </div>
  );
}
