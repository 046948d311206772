import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ClockRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { TicketAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { Announced } from '../parts/Announced.tsx';

type Message = TicketAnswer['messages'][number];

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  message: {
    padding: '8px 12px',
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflowWrap: 'anywhere',
  },
  reply: { borderLeftColor: tokens.colorBrandForeground1 },
  text: { whiteSpace: 'pre-wrap' },
  relay: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  undeliverable: { color: tokens.colorPaletteRedForeground1 },
});

const SIGNS = { waiting: ClockRegular, delivered: CheckmarkRegular, undeliverable: ErrorCircleRegular } as const;

/** What was said after the question, oldest first, and whether each arrived. What comes in is read aloud. */
export function Conversation({ ticket }: { readonly ticket: TicketAnswer }): ReactElement {
  const styles = useStyles();
  const { say, sayFirst } = useApp();
  const { messages, locale } = ticket;
  const last = messages.at(-1);
  const nameOf = ({ kind, author = '' }: Message): string =>
    sayFirst([`support.from.${kind}${author ? '' : '.nobody'}`, `support.from.${kind}`], { name: author });
  const spoken = last
    ? `${messages.length}: ${nameOf(last)}: ${last.text} – ${say(`support.relay.${last.relay}`)}`
    : '';
  return (
    <>
      {messages.length === 0 && <Body1 as="p">{say('support.silence')}</Body1>}
      <ol className={styles.list}>
        {messages.map((message) => (
          <li
            key={`${message.at} ${message.kind} ${message.text}`}
            className={mergeClasses(styles.message, message.kind === 'reply' && styles.reply)}
          >
            <Line message={message} name={nameOf(message)} language={readersTag(locale)} />
          </li>
        ))}
      </ol>
      <Announced words={spoken} />
    </>
  );
}

interface LineProps {
  readonly message: Message;
  readonly name: string;
  readonly language: string;
}

function Line({ message, name, language }: LineProps): ReactElement {
  const styles = useStyles();
  const { say, moment } = useApp();
  const { text, entry, at, relay } = message;
  const Sign = SIGNS[relay];
  return (
    <>
      <strong>{name}</strong> <Caption1>{moment(at)}</Caption1>
      {text && (
        <div className={styles.text} lang={language}>
          {text}
        </div>
      )}
      {entry && <div>{say('support.withEntry', { question: entry.question })}</div>}
      <div>
        <Caption1 className={mergeClasses(styles.relay, relay === 'undeliverable' && styles.undeliverable)}>
          <Sign aria-hidden="true" />
          {say(`support.relay.${relay}`)}
        </Caption1>
      </div>
    </>
  );
}
