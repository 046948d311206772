import { linkIdsOf } from '../../../domain/faq/answerLinks.ts';
import { shownLink } from '../../../domain/faq/shownLink.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import type { Problem } from '../problem.ts';
import type { CheckedEdition } from './checkContent.ts';

interface LinkUse {
  readonly file: string;
  readonly place: string;
  readonly id: string;
}

/** Links that do not exist, dead ones that would be shown, and replaced ones whose replacement cannot be shown. */
export function linkProblems(checked: CheckedEdition): Problem[] {
  return [...linkUses(checked).flatMap((use) => useProblems(use, checked)), ...replacementProblems(checked)];
}

function linkUses({ raw }: CheckedEdition): LinkUse[] {
  const inAnswers = LOCALES.flatMap((locale) =>
    Object.entries(raw.words[locale].entries).flatMap(([entry, { answer }]) =>
      linkIdsOf(answer).map((id) => ({ file: `${raw.folder}/${locale}.yaml`, place: `entries.${entry}.answer`, id })),
    ),
  );
  const ofMarkets = Object.entries(raw.markets ?? {}).flatMap(([market, { store }]) =>
    store === undefined ? [] : [{ file: `${raw.folder}/markets.yaml`, place: `${market}.store`, id: store }],
  );
  const signUp = { file: `${raw.folder}/edition.yaml`, place: 'signUpLink', id: raw.head.signUpLink };
  return [...inAnswers, ...ofMarkets, signUp];
}

function useProblems({ file, place, id }: LinkUse, { edition }: CheckedEdition): Problem[] {
  const link = edition.links[id];
  if (link === undefined) return [{ file, place, message: `there is no link "${id}"` }];
  if (link.state === 'dead') return [{ file, place, message: `the link "${id}" is dead and would be shown` }];
  return [];
}

function replacementProblems({ raw, edition }: CheckedEdition): Problem[] {
  return Object.entries(raw.links)
    .filter(([id, link]) => link.state === 'replaced' && shownLink(edition.links, id) === undefined)
    .map(([id]) => ({
      file: `${raw.folder}/links.yaml`,
      place: `${id}.replacedBy`,
      message: 'a replaced link needs a replacement that is current',
    }));
}
