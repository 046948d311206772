import { Button, Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TicketAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { LONGEST_QUESTION } from '../../domain/support/ticket.ts';
import { useApp } from '../app/appContext.ts';
import type { OpenTicket } from './useTicket.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', maxWidth: '48rem' },
});

/** An answer that is being written. */
export interface ReplyDraft {
  readonly text: string;
  /** Empty: none. */
  readonly entryId: string;
}

export const NO_REPLY: ReplyDraft = { text: '', entryId: '' };

interface ReplyBoxProps {
  readonly ticket: TicketAnswer;
  readonly open: OpenTicket;
  readonly draft: ReplyDraft;
  readonly onDraft: (draft: ReplyDraft) => void;
}

/** An answer to whoever asked, with an entry of the FAQ as a card if wanted. What was typed stays until it is sent. */
export function ReplyBox({ ticket, open, draft, onDraft }: ReplyBoxProps): ReactElement {
  const styles = useStyles();
  const { say, me, number, languageName } = useApp();
  const { text, entryId } = draft;
  const send = async (): Promise<void> => {
    const wish = { kind: 'reply', text: text.trim(), entryId: entryId || undefined } as const;
    if (await open.act(wish)) onDraft(NO_REPLY);
  };
  return (
    <div className={styles.box}>
      <Field
        label={say('support.reply.label')}
        hint={`${say('support.reply.hint', { name: me.person.name, language: languageName(ticket.locale) })} ${say('editor.left', { count: number(LONGEST_QUESTION - text.length) })}`}
      >
        <Textarea
          value={text}
          maxLength={LONGEST_QUESTION}
          rows={5}
          onChange={(_, { value }) => onDraft({ ...draft, text: value })}
        />
      </Field>
      <Field label={say('support.reply.entry')}>
        <Select value={entryId} onChange={(_, { value }) => onDraft({ ...draft, entryId: value })}>
          <option value="">{say('support.reply.noEntry')}</option>
          {me.entries.map(({ id, question }) => (
            <option key={id} value={id}>
              {question}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button appearance="primary" disabledFocusable={open.isBusy || text.trim() === ''} onClick={() => void send()}>
          {say('support.reply.send')}
        </Button>
      </div>
    </div>
  );
}
