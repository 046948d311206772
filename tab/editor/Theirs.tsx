import { type ReactElement, useCallback } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import { useApp } from '../app/appContext.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { personName } from '../text/personName.ts';
import { type DraftDifference, draftDifferences } from './draftDifferences.ts';
import { waitingDraft } from './waitingDraft.ts';

/** Each part by the words that stand beside it in the editor. */
const NAMES: Readonly<Record<DraftDifference['parts'][number], string>> = {
  ...{ title: 'editor.title', body: 'editor.body', image: 'part.image', buttons: 'part.buttons' },
  ...{ fallbackLocale: 'editor.fallback', audience: 'audience.title', expiresAt: 'expiry.title' },
};

interface TheirsProps {
  /** Which announcement somebody else changed. */
  readonly id: string;
  /** As it was before. */
  readonly before: Draft;
}

/** Who changed an announcement in the meantime, when, and what of it. */
export function Theirs({ id, before }: TheirsProps): ReactElement | null {
  const app = useApp();
  const { api, say, moment, languageName } = app;
  const { value } = useLoaded(useCallback(() => api.read(id), [api, id]));
  if (value === undefined) return null;
  const name = personName(app, value.correction?.by ?? value.editedBy);
  const differences = draftDifferences(before, waitingDraft(value));
  const wordsOf = ({ locale, parts }: DraftDifference): string => {
    const names = parts.map((part) => say(NAMES[part])).join(', ');
    return locale ? `${languageName(locale)}: ${names}` : names;
  };
  return (
    <>
      <div>{say('save.changedBy', { name, moment: moment(value.updatedAt) })}</div>
      {differences.length > 0 && <div>{say('save.different')}</div>}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {differences.map((difference) => (
          <li key={difference.locale ?? ''}>{wordsOf(difference)}</li>
        ))}
      </ul>
    </>
  );
}
