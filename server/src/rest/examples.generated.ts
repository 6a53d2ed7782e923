// Recorded by `npx vitest run tests/contract/examples.test.ts` with UPDATE_EXAMPLES=1. Do not edit.
import type { RecordedExample } from './document.js';

/** What real calls carried and were answered; ids, times and secrets are replaced by ones that stay. */
export const EXAMPLES: Readonly<Record<string, RecordedExample>> = {};
