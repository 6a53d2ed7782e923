import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';

export const RevokeQrInput = z.strictObject({ card_id: Uuid, member_id: Uuid.optional() });
export const RevokeQrOutput = SuccessOutput;
