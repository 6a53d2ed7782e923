import { z } from 'zod';
import { Timestamp } from '../../fields.js';
import { contract } from '../contract.js';

/** Shorter lifetimes than 30 seconds are raised, longer ones than 7,200 lowered. */
export const BatchRotateQrInput = z.strictObject({ ttl_seconds: z.int32().default(300) });
export type BatchRotateQrInput = z.infer<typeof BatchRotateQrInput>;

/** How many cards had a live payment code, which another one has replaced. */
export const BatchRotateQrOutput = z.object({
  success: z.literal(true),
  result: z.object({ affected_cards: z.int(), ttl_seconds: z.int(), executed_at: Timestamp }),
  message: z.string(),
});
export type BatchRotateQrOutput = z.infer<typeof BatchRotateQrOutput>;

export const adminBatchRotateQr = contract({
  name: 'admin.batchRotateQr',
  kind: 'mutation',
  rest: { method: 'POST', path: '/admin/qr/batch-rotate' },
  access: 'admin:batch_operations',
  risk: 'security',
  proof: 'recent',
  summary: 'Replace all payment codes',
  description: 'Replaces the live payment codes of all active cards.',
  message: { 'zh-TW': '付款碼已全部更換', 'zh-CN': '付款码已全部更换', en: 'Payment codes replaced' },
  input: BatchRotateQrInput,
  output: BatchRotateQrOutput,
  errors: ['PERMISSION_DENIED'],
  sql: 'cron_rotate_qr_tokens',
  idempotency: '48h',
  audit: ['code.rotate_all'],
});
