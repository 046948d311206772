/**
 * Gives what the same engine learned before under this name from the same examples (`learnedFrom`, JSON), or else learns it. What is learned
 * is plain data.
 */
export type Remember = <T>(name: string, learnedFrom: unknown, learn: () => T) => T;

/** Remembers nothing: learns each time. */
export const learnAnew: Remember = (_name, _learnedFrom, learn) => learn();
