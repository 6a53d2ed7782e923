import { z } from 'zod';
import { NoInput, SessionInfo, UserInfo } from './account.js';

/** The token says who asks. */
export const MeInput = NoInput;
/** The caller, with the permissions in force now, and their login. */
export const MeOutput = z.object({ user_info: UserInfo, session_info: SessionInfo });
export type MeOutput = z.infer<typeof MeOutput>;
