import type { Edition } from '../../../domain/faq/entry.ts';
import { buildEditions } from '../buildEditions.ts';
import type { Problem } from '../problem.ts';
import type { RawContent, RawEdition } from '../rawContent.ts';
import { answerProblems } from './answerProblems.ts';
import { entryProblems } from './entryProblems.ts';
import { linkProblems } from './linkProblems.ts';
import { namedContentProblems } from './namedContentProblems.ts';
import { promotionProblems } from './promotionProblems.ts';
import { questionProblems } from './questionProblems.ts';
import { sourceProblems } from './sourceProblems.ts';
import { stringProblems } from './stringProblems.ts';
import { translationProblems } from './translationProblems.ts';
import { utteranceProblems } from './utteranceProblems.ts';

/** One edition as it stands and with what it inherits. */
export interface CheckedEdition {
  readonly raw: RawEdition;
  readonly edition: Edition;
}

const EDITION_CHECKS = [
  namedContentProblems,
  translationProblems,
  entryProblems,
  sourceProblems,
  linkProblems,
  answerProblems,
];

/** What is wrong with content whose files have the right shape. */
export function checkContent(raw: RawContent): Problem[] {
  const editions = buildEditions(raw.editions);
  const ofEditions = raw.editions.flatMap((rawEdition) => {
    const edition = editions.get(rawEdition.head.id);
    if (edition === undefined) return [unknownBase(rawEdition)];
    return EDITION_CHECKS.flatMap((check) => check({ raw: rawEdition, edition }));
  });
  return [
    ...ofEditions,
    ...utteranceProblems(raw.utterances, editions),
    ...questionProblems(raw.questions, editions),
    ...stringProblems(raw.strings),
    ...promotionProblems(raw.promotions, editions),
  ];
}

const unknownBase = ({ folder, head }: RawEdition): Problem => ({
  file: `${folder}/edition.yaml`,
  place: 'basedOn',
  message: `there is no edition "${head.basedOn}"`,
});
