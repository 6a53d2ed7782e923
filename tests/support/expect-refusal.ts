import { expect } from 'vitest';
import type { RestAnswer } from './rest.js';

/** Expects the error envelope with this status and code, and nothing else in the body. */
export function expectRefusal(answer: RestAnswer, status: number, code: string): void {
  expect({ status: answer.status, code: answer.body.error?.code }, answer.text).toEqual({ status, code });
  expect(Object.keys(answer.body)).toEqual(['error']);
}
