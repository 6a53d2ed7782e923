import { z } from 'zod';
import { NoInput, SessionInfo, UserInfo } from './account.js';

export const MeInput = NoInput;
export const MeOutput = z.object({ user_info: UserInfo, session_info: SessionInfo });
export type MeOutput = z.infer<typeof MeOutput>;
