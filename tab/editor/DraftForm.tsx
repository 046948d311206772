import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useRef, useState } from 'react';
import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { AudienceFigures } from '../parts/AudienceFigures.tsx';
import { MomentField } from '../parts/MomentField.tsx';
import { Section } from '../parts/Section.tsx';
import { PreviewPane } from '../preview/PreviewPane.tsx';
import { AudienceFields } from './AudienceFields.tsx';
import { EditorActions } from './EditorActions.tsx';
import { fieldProblem } from './fieldProblem.tsx';
import { LanguageTexts } from './LanguageTexts.tsx';
import { ProblemList } from './ProblemList.tsx';
import { PromotionMenu } from './PromotionMenu.tsx';
import type { Editor } from './useEditor.ts';

const useStyles = makeStyles({
  columns: { display: 'flex', flexWrap: 'wrap', gap: '24px 40px', alignItems: 'start' },
  form: { flex: '3 1 28rem', minWidth: 0, maxWidth: '100%' },
  side: { flex: '2 1 20rem', minWidth: 0, maxWidth: '100%', position: 'sticky', top: '8px' },
});

interface DraftFormProps {
  readonly editor: Editor;
  readonly draft: Draft;
}

/** The form of a draft, what people will get of it beside it, and what can be done below. */
export function DraftForm({ editor, draft }: DraftFormProps): ReactElement {
  const styles = useStyles();
  const { say, locale } = useApp();
  const [shown, setShown] = useState<Locale>(draft.texts[locale] ? locale : draft.fallbackLocale);
  const problemList = useRef<HTMLDivElement>(null);
  const { problems, saved } = editor;
  return (
    <>
      {saved && saved.state !== 'draft' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('editor.reviewAgain')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.columns}>
        <DraftFields editor={editor} draft={draft} shown={shown} onShow={setShown} />
        <div className={styles.side}>
          <Section title={say('preview.title')}>
            <PreviewPane
              text={draft.texts[shown] ?? draft.texts[draft.fallbackLocale]}
              locale={shown}
              isTold={problems.length > 0}
            />
          </Section>
        </div>
      </div>
      <ProblemList ref={problemList} problems={problems} onShow={setShown} />
      <EditorActions editor={editor} shown={shown} onProblems={() => setTimeout(() => problemList.current?.focus())} />
    </>
  );
}

interface DraftFieldsProps extends DraftFormProps {
  readonly shown: Locale;
  readonly onShow: (locale: Locale) => void;
}

function DraftFields({ editor, draft, shown, onShow }: DraftFieldsProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say } = app;
  const { problems, saved } = editor;
  const change = (part: Partial<Draft>): void => editor.setDraft({ ...draft, ...part });
  const setTexts = (texts: Draft['texts']): void => change({ texts });
  return (
    <div className={styles.form}>
      <Section title={say('editor.message')}>
        <div>
          <PromotionMenu texts={draft.texts} onTexts={setTexts} />
        </div>
        <LanguageTexts
          {...{ texts: draft.texts, fallback: draft.fallbackLocale, shown, problems }}
          onShow={onShow}
          onTexts={setTexts}
          onFallback={(fallbackLocale) => change({ fallbackLocale })}
        />
      </Section>
      <Section title={say('audience.title')}>
        <AudienceFields audience={draft.audience} problems={problems} onChange={(audience) => change({ audience })} />
        <AudienceFigures audience={draft.audience} />
      </Section>
      <Section title={say('expiry.title')}>
        <MomentField
          key={saved?.id}
          label={say('expiry.label')}
          value={draft.expiresAt}
          problem={fieldProblem(app, problems, 'expiry')}
          onChange={(expiresAt) => change({ expiresAt })}
        />
      </Section>
    </div>
  );
}
