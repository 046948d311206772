/** One defect of the content, told so that whoever edits the words finds it. */
export interface Problem {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** A line number, or a dotted key path. */
  readonly place: string;
  readonly message: string;
}

/** `file:place: message`. */
export const problemLine = (problem: Problem): string => `${problem.file}:${problem.place}: ${problem.message}`;

/** The content cannot be used; `problems` names everything that is wrong with it. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The content has ${problems.length} defects:\n${problems.map(problemLine).join('\n')}`);
    this.problems = problems;
  }
}
