import { z } from 'zod';
import { NoInput } from '../auth/account.js';
import { Timestamp } from '../fields.js';

/** What has expired is decided by the database's clock; nothing is to be said. */
export const CleanExpiredInput = NoInput;
export type CleanExpiredInput = z.infer<typeof CleanExpiredInput>;

/** How many codes and logins were past their time and are deleted now. */
export const CleanExpiredOutput = z.object({
  success: z.literal(true),
  result: z.object({
    removed_codes: z.int(),
    removed_sessions: z.int(),
    executed_at: Timestamp,
  }),
});
export type CleanExpiredOutput = z.infer<typeof CleanExpiredOutput>;
