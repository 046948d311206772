import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import { useLeaveGuard } from '../hooks/useLeaveGuard.ts';
import { goTo, setGuard } from '../hooks/useRoute.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { LeaveDialog } from '../parts/LeaveDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { PreviewPane } from '../preview/PreviewPane.tsx';
import { draftProblems } from './draftProblems.ts';
import { LanguageTexts } from './LanguageTexts.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { DraftProblem } from './serverProblem.ts';

const useStyles = makeStyles({
  columns: { display: 'flex', flexWrap: 'wrap', gap: '24px 40px', marginBottom: '16px' },
  form: { flex: '3 1 28rem', minWidth: 0, maxWidth: '100%' },
  side: { flex: '2 1 20rem', minWidth: 0, maxWidth: '100%' },
});

/** The texts of an announcement that went out, to be corrected in the cards that were delivered. */
export function CorrectionForm({ answer }: { readonly answer: AnnouncementAnswer }): ReactElement {
  const app = useApp();
  const { say, api, me } = app;
  const { draft, id, version } = answer;
  const before = answer.correction?.texts ?? draft.texts;
  const [texts, setTexts] = useState(before);
  const deed = me.settings.approvalRequired ? 'propose' : 'replace';
  const [shown, setShown] = useState<Locale>(draft.fallbackLocale);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [isAsking, setAsking] = useState(false);
  const guard = useLeaveGuard(texts !== before);
  const ask = (): void => {
    const found = draftProblems({ ...draft, texts });
    setProblems(found);
    setAsking(found.length === 0);
  };
  const correct = async (): Promise<void> => {
    setAsking(false);
    const outcome = await api.amend(id, { kind: 'correct', version, texts });
    if (outcome.kind === 'failed') return setProblem(outcome.problem);
    setGuard(undefined);
    goTo({ name: 'announcement', id });
  };
  return (
    <>
      <CorrectedTexts {...{ draft, texts, problems, shown }} onShow={setShown} onTexts={setTexts} />
      <ProblemList problems={problems} onShow={setShown} />
      <ProblemBar words={app} problem={problem} />
      <Button appearance="primary" disabled={texts === before} onClick={ask}>
        {say(`correction.${deed}.confirm`)}
      </Button>
      <ConfirmDialog
        {...{ isOpen: isAsking, title: say(`correction.${deed}.title`), confirm: say(`correction.${deed}.confirm`) }}
        onConfirm={() => void correct()}
        onClose={() => setAsking(false)}
      >
        {say(`correction.${deed}.text`)}
      </ConfirmDialog>
      <LeaveDialog guard={guard} />
    </>
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
