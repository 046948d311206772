import { z } from 'zod';

/** A whole number in a query, which holds texts only. */
export const numberIn = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
