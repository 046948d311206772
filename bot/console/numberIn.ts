import { z } from 'zod';

/** The largest number that the database's columns hold. */
const MOST = 2 ** 31 - 1;

/** A whole number in a query, which holds texts only. */
export const numberIn = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().max(MOST));
