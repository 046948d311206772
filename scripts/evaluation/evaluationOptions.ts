import { parseArgs } from 'node:util';
import { QUESTION_PARTS, type QuestionPart } from './questionParts.ts';

/** What `npm run evaluate` is asked to do. */
export interface EvaluationOptions {
  /** `--part development`: which questions are asked; those to measure by (`test`), where none is named. */
  readonly part: QuestionPart;
  /** `--mistakes`: also list the questions of which something went wrong. */
  readonly mistakes: boolean;
  /** `--cross-validate`: also try all examples on models that had not seen them, which takes minutes. */
  readonly crossValidate: boolean;
  /** `--calibrate`: print the constants of the calibration, from such trials. */
  readonly calibrate: boolean;
  /** `--folds 10`: into how many parts the examples are divided for them. */
  readonly folds: number;
  /** `--write`: put the tables and pictures into `docs/`. */
  readonly write: boolean;
}

/**
 * The options of a command line.
 * @throws RangeError, or the TypeError of `parseArgs`, that says what is wrong with them.
 */
export function evaluationOptions(args: readonly string[]): EvaluationOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      part: { type: 'string', default: 'test' },
      mistakes: { type: 'boolean', default: false },
      'cross-validate': { type: 'boolean', default: false },
      calibrate: { type: 'boolean', default: false },
      folds: { type: 'string', default: '10' },
      write: { type: 'boolean', default: false },
    },
  });
  const part = QUESTION_PARTS.find((name) => name === values.part);
  const folds = Number(values.folds);
  if (part === undefined) throw new RangeError(`--part is one of: ${QUESTION_PARTS.join(', ')}.`);
  if (!Number.isInteger(folds) || folds < 2) throw new RangeError('--folds is a whole number, 2 or more.');
  if (values.write && part !== 'test') throw new RangeError('--write is for what --part test measures.');
  const { mistakes, calibrate, write } = values;
  return { part, mistakes, calibrate, folds, write, crossValidate: values['cross-validate'] || calibrate };
}
