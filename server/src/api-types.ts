/** What typed clients know of a procedure; nothing of the server's own types leads here. */
import type { MpsErrorBody } from '@mps/shared/errors';
import type {
  TRPC_ERROR_CODE_KEY,
  TRPC_ERROR_CODE_NUMBER,
  TRPCBuiltRouter,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCRouterRecord,
  TRPCSubscriptionProcedure,
} from '@trpc/server';

/** What errors look like over tRPC. */
interface ErrorShape {
  code: TRPC_ERROR_CODE_NUMBER;
  message: string;
  data: { code: TRPC_ERROR_CODE_KEY; httpStatus: number; path: string | undefined; mps: MpsErrorBody };
}

type Definition<Input, Output> = { input: Input; output: Output; meta: object; errorShape: ErrorShape };

/** One event with its id, as tRPC's client hands it on. */
type Tracked<Event> = { id: string; data: Event };

export type Query<Input, Output> = TRPCQueryProcedure<Definition<Input, Output>>;
export type Mutation<Input, Output> = TRPCMutationProcedure<Definition<Input, Output>>;
export type Stream<Input, Event> = TRPCSubscriptionProcedure<Definition<Input, AsyncIterable<Tracked<Event>, void>>>;

/** A router as clients see it. */
export type ClientRouter<Api extends TRPCRouterRecord> = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: ErrorShape; transformer: true },
  Api
>;
