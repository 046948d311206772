import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Where lines come from and where they go; the process's own streams unless a test says otherwise. */
export interface LineStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Answers JSON lines with JSON lines, one for each and in order. A line that is not JSON, or that `answer` refuses by throwing a
 * RangeError, is answered with `{"error"}`.
 * @returns how many lines were refused
 */
export async function answerJsonLines(
  answer: (line: unknown) => object,
  { input, output }: LineStreams = { input: process.stdin, output: process.stdout },
): Promise<number> {
  let refused = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const answered = answerLine(line, answer);
    if ('error' in answered) refused += 1;
    if (!output.write(`${JSON.stringify(answered)}\n`)) await once(output, 'drain');
  }
  return refused;
}

function answerLine(line: string, answer: (line: unknown) => object): object {
  try {
    return answer(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return { error: error.message };
    throw error;
  }
}
