import type { ColumnType } from 'kysely';

/** A moment in the database (`timestamptz`). */
export type Moment = Date;
/** A value of type `json`: read as a value, written as JSON text. */
export type Json = ColumnType<unknown, string, string>;
