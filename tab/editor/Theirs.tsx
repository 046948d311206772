import type { ReactElement } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { useApp } from '../app/appContext.ts';
import { personName } from '../text/personName.ts';
import { type DraftDifference, draftDifferences } from './draftDifferences.ts';
import { waitingDraft } from './waitingDraft.ts';

/** Each part by the words that stand beside it in the editor. */
const NAMES: Readonly<Record<DraftDifference['parts'][number], string>> = {
  ...{ title: 'editor.title', body: 'editor.body', image: 'part.image', buttons: 'part.buttons' },
  ...{ fallbackLocale: 'editor.fallback', audience: 'audience.title', expiresAt: 'expiry.title' },
};

interface TheirsProps {
  /** As somebody else left it. */
  readonly theirs: AnnouncementAnswer;
  /** As it was before. */
  readonly before: Draft;
}

/** Who changed an announcement in the meantime, when, and what of it; where the words are the same, how it stands now. */
export function Theirs({ theirs, before }: TheirsProps): ReactElement {
  const app = useApp();
  const { say, moment, languageName } = app;
  const differences = draftDifferences(before, waitingDraft(theirs));
  if (differences.length === 0) return <div>{say(`next.${theirs.state}`)}</div>;
  const name = personName(app, theirs.correction?.by ?? theirs.editedBy);
  const wordsOf = ({ locale, parts }: DraftDifference): string => {
    const text = parts.map((part) => say(NAMES[part])).join(', ');
    return locale ? say('problems.of', { language: languageName(locale), text }) : text;
  };
  return (
    <>
      <div>{say('save.changedBy', { name, moment: moment(theirs.updatedAt) })}</div>
      <div>{say('save.different')}</div>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {differences.map((difference) => (
          <li key={difference.locale ?? ''}>{wordsOf(difference)}</li>
        ))}
      </ul>
    </>
  );
}
