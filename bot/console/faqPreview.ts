import { answerCard } from '../../cards/answerCard.ts';
import { composeAnswer } from '../../domain/faq/composeAnswer.ts';
import type { FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import { withVersions } from '../../domain/faq/editing/withVersions.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import { cardBytes } from './cardBytes.ts';
import type { PreviewAnswer } from './contract/answers.ts';
import type { FaqPreviewRequest } from './contract/faqRequests.ts';
import type { FaqParts } from './faqParts.ts';

/** Its buttons do nothing; this is as long as what stands in a card that is sent. */
const NO_NONCE = '00000000-0000-4000-8000-000000000000';

/** The card that an edit makes for the readers of a language, as the chat shows it; undefined where no entry can have this id. */
export async function faqPreview(request: FaqPreviewRequest, parts: FaqParts): Promise<PreviewAnswer | undefined> {
  const { entryId, locale } = request;
  const edition = await editionWith(request, parts);
  const entry = edition.entries.get(entryId);
  if (!entry) return undefined;
  const say = parts.sayIn(locale);
  const related = entry.related.flatMap((id) => {
    const other = edition.entries.get(id);
    return other ? [{ id, title: other.text[locale].question }] : [];
  });
  const answer = composeAnswer(edition, entry, { say, administrator: parts.administrator });
  const view = { ...answer, nonce: NO_NONCE, related, enroll: entry.enroll, scope: 'personal' as const };
  const { card, summary } = answerCard(view, say);
  return { card, summary, size: cardBytes(card), problems: [] };
}

/** All that is published, and this edit as if it were, too. */
async function editionWith({ entryId, edit }: FaqPreviewRequest, parts: FaqParts): Promise<Edition> {
  const { files, store, ownSource, clock } = parts;
  const published = await store.published(files.edition);
  const shown: FaqVersion = {
    ...{ number: Number.MAX_SAFE_INTEGER, edition: files.edition, entryId, edit, base: 0, state: 'published' },
    ...{ author: '', at: clock() },
  };
  return withVersions(files, [...published, shown], ownSource).edition;
}
