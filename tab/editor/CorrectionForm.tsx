import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { useLeaveGuard } from '../hooks/useLeaveGuard.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { ConflictBar } from '../parts/ConflictBar.tsx';
import { LeaveDialog } from '../parts/LeaveDialog.tsx';
import { PreviewPane } from '../preview/PreviewPane.tsx';
import { problemText } from '../text/problemText.ts';
import { LanguageTexts } from './LanguageTexts.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { DraftProblem } from './serverProblem.ts';
import { Theirs } from './Theirs.tsx';
import { useCorrection } from './useCorrection.ts';
import { useTheirs } from './useTheirs.ts';

const useStyles = makeStyles({
  columns: { display: 'flex', flexWrap: 'wrap', gap: '24px 40px', marginBottom: '16px' },
  form: { flex: '3 1 28rem', minWidth: 0, maxWidth: '100%' },
  side: { flex: '2 1 20rem', minWidth: 0, maxWidth: '100%' },
});

/** The texts of an announcement that went out, to be corrected in the cards that were delivered. */
export function CorrectionForm({ answer }: { readonly answer: AnnouncementAnswer }): ReactElement {
  const { say, me, locale } = useApp();
  const correction = useCorrection(answer);
  const { before: draft, texts, problems } = correction;
  const deed = me.settings.approvalRequired ? 'propose' : 'replace';
  const [shown, setShown] = useState<Locale>(texts[locale] ? locale : draft.fallbackLocale);
  const [isAsking, setAsking] = useState(false);
  const guard = useLeaveGuard(correction.isDirty);
  const confirm = (): void => {
    setAsking(false);
    void correction.handIn();
  };
  return (
    <>
      <CorrectedTexts {...{ draft, texts, problems, shown }} onShow={setShown} onTexts={correction.setTexts} />
      <ProblemList problems={problems} onShow={setShown} />
      <CorrectionProblem id={answer.id} correction={correction} />
      <Button appearance="primary" disabled={!correction.isDirty} onClick={() => setAsking(correction.check())}>
        {say(`correction.${deed}.confirm`)}
      </Button>
      <ConfirmDialog
        {...{ isOpen: isAsking, title: say(`correction.${deed}.title`), confirm: say(`correction.${deed}.confirm`) }}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {say(`correction.${deed}.text`)}
      </ConfirmDialog>
      <LeaveDialog guard={guard} />
    </>
  );
}

interface CorrectionProblemProps {
  readonly id: string;
  readonly correction: ReturnType<typeof useCorrection>;
}

/** Why it was not handed in. What was typed is still there. */
function CorrectionProblem({ id, correction }: CorrectionProblemProps): ReactElement | null {
  const app = useApp();
  const { problem, before, handIn } = correction;
  const theirs = useTheirs(id, problem);
  if (problem === undefined) return null;
  return (
    <ConflictBar
      text={`${problemText(app, problem)} ${app.say('save.kept')}`}
      onKeepMine={theirs && (() => void handIn(theirs.version))}
    >
      {theirs && <Theirs theirs={theirs} before={before} />}
    </ConflictBar>
  );
}

interface CorrectedTextsProps {
  readonly draft: Draft;
  readonly texts: Draft['texts'];
  readonly problems: readonly DraftProblem[];
  readonly shown: Locale;
  readonly onShow: (locale: Locale) => void;
  readonly onTexts: (texts: Draft['texts']) => void;
}

function CorrectedTexts({ draft, texts, problems, shown, onShow, onTexts }: CorrectedTextsProps): ReactElement {
  const styles = useStyles();
  const fallback = draft.fallbackLocale;
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <LanguageTexts {...{ texts, fallback, shown, problems, onShow, onTexts }} />
      </div>
      <div className={styles.side}>
        <PreviewPane text={texts[shown] ?? texts[fallback]} locale={shown} />
      </div>
    </div>
  );
}
