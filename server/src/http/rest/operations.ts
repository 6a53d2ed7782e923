/** The procedures that have a REST path, as the bridge and the OpenAPI document both need them. */
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import { z } from 'zod';
import type { Meta } from '../../trpc.js';

export type RestMethod = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One procedure under its REST path. */
export interface RestOperation {
  /** The tRPC name, such as `merchant.charge`. */
  name: string;
  procedure: AnyTRPCProcedure;
  type: 'query' | 'mutation';
  method: RestMethod;
  /** The path as the document writes it, such as `/common/transactions/{tx_no}`. */
  path: string;
  /** The names of the path's parameters. */
  parameters: readonly string[];
  /** The fields of the input; empty for a procedure that takes none. */
  shape: Readonly<Record<string, z.core.$ZodType>>;
  /** False for a procedure that never looks at its input. */
  hasInput: boolean;
  meta: Meta;
}

/** What stands in a procedure at run time and is missing in tRPC's public types. */
interface ProcedureDefinition {
  type: string;
  meta?: Meta;
  inputs?: readonly unknown[];
}

/**
 * Lists every procedure that names a REST path in its meta, in the order in which routes must be tried: those
 * with the fewest parameters first, so that `/x/{id}` never shadows `/x/latest`.
 */
export function restOperationsOf(router: AnyTRPCRouter): RestOperation[] {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure>;
  return Object.entries(procedures)
    .flatMap(([name, procedure]) => operationOf(name, procedure) ?? [])
    .sort((left, right) => left.parameters.length - right.parameters.length);
}

function operationOf(name: string, procedure: AnyTRPCProcedure): RestOperation | null {
  const definition = procedure._def as ProcedureDefinition;
  const { openapi } = definition.meta ?? {};
  if (definition.meta === undefined || openapi === undefined || openapi.enabled === false) return null;
  if (definition.type !== 'query' && definition.type !== 'mutation') return null;
  return {
    name,
    procedure,
    type: definition.type,
    method: openapi.method,
    path: openapi.path,
    parameters: [...openapi.path.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []),
    shape: Object.assign({}, ...(definition.inputs ?? []).map(shapeOf)),
    hasInput: (definition.inputs ?? []).length > 0,
    meta: definition.meta,
  };
}

/** The fields of an input schema that is an object or stands around one. */
function shapeOf(input: unknown): Record<string, z.core.$ZodType> {
  const schema = input instanceof z.core.$ZodType ? unwrap(input) : null;
  return schema instanceof z.core.$ZodObject ? { ...schema._zod.def.shape } : {};
}

/** The type under optional, nullable, default and the like: what a caller's value has to be. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault ||
    schema instanceof z.core.$ZodReadonly ||
    schema instanceof z.core.$ZodCatch
  ) {
    return unwrap(schema._zod.def.innerType);
  }
  return schema instanceof z.core.$ZodPipe ? unwrap(schema._zod.def.in) : schema;
}
