/** Gives what was learned before under this name from the same examples by the same engine, or else learns it. The learned is plain data. */
export type Remember = <T>(name: string, learn: () => T) => T;

/** Remembers nothing: learns each time. */
export const learnAnew: Remember = (_, learn) => learn();
