import { MESSAGES, type MessageKey } from '@mps/shared';
import type { Context } from '../context.js';

/** The answer of an action that has nothing more to tell, in the caller's language. */
export function success(ctx: Context, key: MessageKey): { success: true; message: string } {
  return { success: true, message: MESSAGES[key][ctx.language] };
}
