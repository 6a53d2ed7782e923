import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';

/** Ends the caller's own code of this card; called by an administrator, every code of it. */
export const RevokeQrInput = z.strictObject({ card_id: Uuid, member_id: Uuid.optional() });
/** What was revoked pays no more. */
export const RevokeQrOutput = SuccessOutput;
