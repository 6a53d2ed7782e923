/**
 * The interfaces that clients see are generated from the schemas' JSON Schema. The compiler compares them here with the
 * types that the schemas themselves have; `npm run typecheck` names each procedure that differs.
 */
import type { ApprovalRequested, ProcedureTypes } from '@mps/shared';
import { CONTRACTS } from '@mps/shared/contract/all.generated';
import { expect, test } from 'vitest';
import type { z } from 'zod';

type Contracts = typeof CONTRACTS;
type Name = keyof Contracts;

/** An interface and an object type with the same fields are the same when both are written out. */
type Flat<T> = T extends (infer Item)[] ? Flat<Item>[] : T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** What `inputOf` adds to the input of a write. */
type WithKey<Input> = Input extends undefined
  ? undefined
  : Input extends Record<string, never>
    ? { idempotency_key?: string | undefined }
    : Input & { idempotency_key?: string | undefined };
type Taken<C extends { kind: string; input: z.ZodType }> = C['kind'] extends 'mutation'
  ? WithKey<z.input<C['input']>>
  : z.input<C['input']>;

/** What `outputOf` adds to the output of an operation with a limit. */
type Answered<C extends { output: z.ZodType }> = C extends { approval: string }
  ? OrReplayed<z.output<C['output']>> | ApprovalRequested
  : z.output<C['output']>;
type OrReplayed<Output> = Output extends { replayed: unknown } ? Output : Output & { replayed?: boolean | undefined };

/** The names of which the generated type is not that of the schema. */
type DifferentInputs<Types extends { [N in Name]: { input: unknown } }> = {
  [N in Name]: Same<Flat<Taken<Contracts[N]>>, Flat<Types[N]['input']>> extends true ? never : N;
}[Name];
type DifferentOutputs<Types extends { [N in Name]: { output: unknown } }> = {
  [N in Name]: Same<Flat<Answered<Contracts[N]>>, Flat<Types[N]['output']>> extends true ? never : N;
}[Name];

const INPUTS: Record<DifferentInputs<ProcedureTypes>, never> = {};
const OUTPUTS: Record<DifferentOutputs<ProcedureTypes>, never> = {};

// A field of another type, one that may be missing, and an answer without one are seen.
type Planted = Omit<ProcedureTypes, 'merchant.charge' | 'auth.me'> & {
  'merchant.charge': { input: ProcedureTypes['merchant.charge']['input'] & { qr_plain: number }; output: object };
  'auth.me': { input: { nothing?: string }; output: ProcedureTypes['auth.me']['output'] };
};
const PLANTED_INPUTS: Record<DifferentInputs<Planted>, true> = { 'merchant.charge': true, 'auth.me': true };
const PLANTED_OUTPUTS: Record<DifferentOutputs<Planted>, true> = { 'merchant.charge': true };

test('each generated type is that of its schema, and a planted difference is seen', () => {
  expect([INPUTS, OUTPUTS]).toEqual([{}, {}]);
  expect([Object.keys(PLANTED_INPUTS), Object.keys(PLANTED_OUTPUTS)]).toEqual([
    ['merchant.charge', 'auth.me'],
    ['merchant.charge'],
  ]);
  expect(Object.keys(CONTRACTS).length).toBeGreaterThan(70);
});
