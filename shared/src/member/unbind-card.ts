import { z } from 'zod';
import { SuccessOutput, Uuid } from '../fields.js';

export const UnbindCardInput = z.strictObject({ card_id: Uuid, member_id: Uuid.optional() });
export const UnbindCardOutput = SuccessOutput;
