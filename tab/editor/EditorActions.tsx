import { Body1, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { goTo } from '../hooks/useRoute.ts';
import { SaveProblem } from './SaveProblem.tsx';
import type { Editor } from './useEditor.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 0',
    marginTop: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Seen wherever the author is just now, and never all that they see.
  problem: { flex: '1 0 100%', maxHeight: '40vh', overflowY: 'auto' },
});

interface EditorActionsProps {
  readonly editor: Editor;
  readonly shown: Locale;
  /** Called where something keeps the draft from being submitted. */
  readonly onProblems: () => void;
}

/** What can be done with the draft; each saves it first. */
export function EditorActions({ editor, shown, onProblems }: EditorActionsProps): ReactElement {
  const styles = useStyles();
  const { api, say, me, moment, languageName } = useApp();
  const [told, setTold] = useState('');
  const save = async (): Promise<void> => {
    setTold('');
    const answer = await editor.save();
    if (answer) setTold(say('save.done', { moment: moment(answer.updatedAt) }));
  };
  const sendToMe = async (): Promise<void> => {
    setTold('');
    const answer = await editor.save();
    if (answer === undefined) return;
    const isSent = await editor.run(async () => {
      const outcome = await api.test(answer.id, shown);
      return outcome.kind === 'done' ? { kind: 'done', value: true } : outcome;
    });
    if (isSent) setTold(say('editor.sentToMe', { language: languageName(shown) }));
  };
  const submit = async (): Promise<void> => {
    setTold('');
    const answer = await editor.save();
    if (answer === undefined || answer.problems.length > 0) return onProblems();
    const next = await editor.run(() => api.step(answer.id, { step: 'submit', version: answer.version }));
    if (next) goTo({ name: 'announcement', id: next.id });
  };
  return (
    <div className={styles.bar}>
      <div className={styles.problem}>
        <SaveProblem editor={editor} />
      </div>
      <Button appearance="primary" disabledFocusable={editor.isBusy} onClick={() => void submit()}>
        {say(me.settings.approvalRequired ? 'editor.submit' : 'editor.finish')}
      </Button>
      <Button disabledFocusable={editor.isBusy} onClick={() => void save()}>
        {say('editor.save')}
      </Button>
      <Button disabledFocusable={editor.isBusy} onClick={() => void sendToMe()}>
        {say('editor.sendToMe')}
      </Button>
      {editor.isBusy && <Spinner size="tiny" label={say('working')} />}
      <Body1 role="status">{editor.isDirty ? say('editor.unsaved') : told}</Body1>
    </div>
  );
}
