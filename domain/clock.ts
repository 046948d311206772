/** The present moment; an argument everywhere, so that tests move it. */
export type Clock = () => Date;

/** A new unique id (UUID). */
export type NewId = () => string;
