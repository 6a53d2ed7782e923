import { z } from 'zod';
import { BindRole, Timestamp, Uuid } from '../fields.js';

export const BindCardInput = z.strictObject({
  card_id: Uuid,
  role: BindRole.default('member').meta({ description: 'member or viewer; administrators may give any role' }),
  binding_password: z.string().min(1).max(128).optional(),
  member_id: Uuid.optional(),
});

export const BindCardOutput = z.object({
  success: z.literal(true),
  binding: z.object({ card_id: Uuid, member_id: Uuid, role: BindRole, created_at: Timestamp }),
  corporate_discount: z.number().nullable(),
});
