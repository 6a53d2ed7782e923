import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';

/** Ends the use of a shared card. CANNOT_REMOVE_LAST_OWNER where nobody would own it any more. */
export const UnbindCardInput = z.strictObject({ card_id: Uuid, member_id: Uuid.optional() });
/** The binding is gone, and with it the discount that it gave. */
export const UnbindCardOutput = SuccessOutput;
